<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Open a book first.</source>
            <translation>Öffnen Sie zuerst ein Buch.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
    </context>
    <context>
        <name>AddedFiles</name>
        <message>
            <location filename="../../arbook/gui/customers/added_files.py" />
            <source>Add a file</source>
            <translation>Datei hinzufügen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/added_files.py" />
            <source>The file cannot be read.</source>
            <translation>Die Datei ist nicht lesbar.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/added_files.py" />
            <source>With it: {0}</source>
            <translation>Dabei: {0}</translation>
        </message>
    </context>
    <context>
        <name>AgainDialog</name>
        <message>
            <location filename="../../arbook/gui/reminders/again_dialog.py" />
            <source>Put it into the outbox</source>
            <translation>In den Postausgang legen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/again_dialog.py" />
            <source>Send again</source>
            <translation>Noch einmal senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/again_dialog.py" />
            <source>{0} goes along</source>
            <translation>{0} geht mit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/again_dialog.py" />
            <source>It takes the place of this message and waits in the outbox.</source>
            <translation>Sie tritt an die Stelle dieser Nachricht und wartet im Postausgang.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/again_dialog.py" />
            <source>A copy waits in the outbox.</source>
            <translation>Eine Kopie wartet im Postausgang.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/again_dialog.py" />
            <source>A copy waits in the outbox. The reminder still counts once.</source>
            <translation>Eine Kopie wartet im Postausgang. Die Erinnerung zählt weiter einmal.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/again_dialog.py" />
            <source>It waits in the outbox.</source>
            <translation>Sie wartet im Postausgang.</translation>
        </message>
    </context>
    <context>
        <name>Aging</name>
        <message>
            <location filename="../../arbook/gui/customers/aging_columns.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_columns.py" />
            <source>On account</source>
            <translation>Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_columns.py" />
            <source>Disputed</source>
            <translation>Strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_columns.py" />
            <source>due {0}</source>
            <translation>fällig {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_columns.py" />
            <source>Invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_columns.py" />
            <source>Oldest due</source>
            <translation>Älteste Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_columns.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_columns.py" />
            <source>{0} on account</source>
            <translation>{0} Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_columns.py" />
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Who owes for how long</source>
            <translation>Wer wie lange schuldet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>AgingBar</name>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>Not due yet</source>
            <translation>Noch nicht fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>1–30 days</source>
            <translation>1–30 Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>31–60 days</source>
            <translation>31–60 Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>61–90 days</source>
            <translation>61–90 Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>Over 90</source>
            <translation>Über 90</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>Aging</source>
            <translation>Alter der offenen Posten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>Aging: {0}</source>
            <translation>Alter der offenen Posten: {0}</translation>
        </message>
    </context>
    <context>
        <name>AgingDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>By customer</source>
            <translation>Nach Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>By invoice</source>
            <translation>Nach Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>By part</source>
            <translation>Nach Teil</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>One line for each</source>
            <translation>Je eine Zeile</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>As of the evening of</source>
            <translation>Stand am Abend des</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Bands end after days</source>
            <translation>Grenzen in Tagen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Not due</source>
            <translation>Nicht fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Over {0}</source>
            <translation>Über {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Not due yet</source>
            <translation>Noch nicht fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>{0}–{1} days</source>
            <translation>{0}–{1} Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Who owes for how long</source>
            <translation>Wer wie lange schuldet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>1 line</source>
            <translation>1 Zeile</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>{0} lines</source>
            <translation>{0} Zeilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>by number of the customer</source>
            <translation>nach Kundennummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>by “{0}”, {1}</source>
            <translation>nach „{0}“, {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>On account</source>
            <translation>Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Of it disputed</source>
            <translation>Davon strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>The bands less what is on account are the balance.</source>
            <translation>Die Spalten abzüglich des Guthabens sind der Saldo.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>Nothing was open on that day.</source>
            <translation>An diesem Tag war nichts offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/aging_dialog.py" />
            <source>aging-{0}-{1}.csv</source>
            <translation>offene-posten-{0}-{1}.csv</translation>
        </message>
    </context>
    <context>
        <name>Agreed</name>
        <message>
            <location filename="../../arbook/gui/customers/agreed_acts.py" />
            <source>Promise withdrawn.</source>
            <translation>Die Zusage ist zurückgezogen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_acts.py" />
            <source>Credit is free again.</source>
            <translation>Wieder auf Rechnung möglich.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_acts.py" />
            <source>Reminders go on.</source>
            <translation>Die Erinnerungen gehen weiter.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>{0} was promised for {1}</source>
            <translation>{0} war für den {1} zugesagt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>{0} has not come</source>
            <translation>{0} fehlt noch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Write down another promise</source>
            <translation>Neue Zusage festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>{0} promised for {1}</source>
            <translation>{0} zugesagt für den {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>{0} of it came</source>
            <translation>{0} davon sind da</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Change the promise</source>
            <translation>Zusage ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Withdraw the promise</source>
            <translation>Zusage zurückziehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>moved once</source>
            <translation>einmal verschoben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>moved twice</source>
            <translation>zweimal verschoben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>moved {0} times</source>
            <translation>{0}-mal verschoben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>kept the one before</source>
            <translation>die vorige gehalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>did not keep the one before</source>
            <translation>die vorige nicht gehalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>{0} of {1} promises kept</source>
            <translation>{0} von {1} Zusagen gehalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>{0} is on it</source>
            <translation>{0} kümmert sich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>look again on {0}</source>
            <translation>Wiedervorlage am {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Carry on with it</source>
            <translation>Weiterführen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Settle with a credit note</source>
            <translation>Mit Rechnungskorrektur abschließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Settle in another way</source>
            <translation>Anders abschließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Reject it</source>
            <translation>Zurückweisen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>They withdrew it</source>
            <translation>Der Kunde hat es zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Plan {0}: {1} of {2} paid</source>
            <translation>Ratenplan {0}: {1} von {2} bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>{0} did not come</source>
            <translation>{0} ausgeblieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>next {0} on {1}</source>
            <translation>als Nächstes {0} am {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Open the plan</source>
            <translation>Ratenplan öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>{0} is enough, by {1}</source>
            <translation>{0} genügen bis {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>instead of {0}</source>
            <translation>statt {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Open the smaller sum</source>
            <translation>Vergleich öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>More time for {0}</source>
            <translation>Mehr Zeit für {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>due {0} instead of {1}</source>
            <translation>fällig {0} statt {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Show the invoice</source>
            <translation>Rechnung zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Show the letter that confirms it</source>
            <translation>Das Schreiben zeigen, das es bestätigt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Take the time back</source>
            <translation>Mehr Zeit zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>No reminders for {0}</source>
            <translation>Keine Erinnerungen zu {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Reminders are paused</source>
            <translation>Erinnerungen ruhen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>until you end it</source>
            <translation>bis Sie es beenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>until {0}</source>
            <translation>bis {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>End the pause</source>
            <translation>Pause beenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>until you lift it</source>
            <translation>bis Sie sie aufheben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>Give credit again</source>
            <translation>Wieder auf Rechnung liefern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>No further credit</source>
            <translation>Nichts mehr auf Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_rows.py" />
            <source>{0} and {1} more</source>
            <translation>{0} und {1} weitere</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/more_time.py" />
            <source>The time is taken back. It is due as before.</source>
            <translation>Der Aufschub ist zurückgenommen. Fällig ist wie zuvor.</translation>
        </message>
    </context>
    <context>
        <name>AgreedCard</name>
        <message>
            <location filename="../../arbook/gui/customers/agreed_card.py" />
            <source>Agreed</source>
            <translation>Vereinbart</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreed_card.py" />
            <source>What can be done</source>
            <translation>Was man tun kann</translation>
        </message>
    </context>
    <context>
        <name>Agreeing</name>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>All they owe</source>
            <translation>Alles, was offen ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Do not remind {0}</source>
            <translation>{0} nicht erinnern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Pause reminders</source>
            <translation>Erinnerungen pausieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Note about {0}</source>
            <translation>Notiz zu {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Keep the note</source>
            <translation>Notiz speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>What {0} disputes</source>
            <translation>Einwand von {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>Write down the dispute</source>
            <translation>Einwand festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>Choose</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>How the dispute goes on</source>
            <translation>Wie es mit dem Einwand weitergeht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>Write it down</source>
            <translation>Festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>The dispute is over</source>
            <translation>Der Einwand ist erledigt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>Settle the dispute</source>
            <translation>Einwand abschließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>{0} promised to pay</source>
            <translation>{0} hat eine Zahlung zugesagt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>Write down the promise</source>
            <translation>Zusage festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/time_dialog.py" />
            <source>More time for {0}</source>
            <translation>Mehr Zeit für {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/time_dialog.py" />
            <source>Give more time</source>
            <translation>Mehr Zeit geben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/time_dialog.py" />
            <source>More time, in writing</source>
            <translation>Mehr Zeit, schriftlich</translation>
        </message>
    </context>
    <context>
        <name>Allowing</name>
        <message>
            <location filename="../../arbook/gui/shared/allowing.py" />
            <source>This book can only be read.</source>
            <translation>Dieses Buch kann nur gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/allowing.py" />
            <source>Nothing leaves the demo book.</source>
            <translation>Aus dem Übungsbuch geht nichts hinaus.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/allowing.py" />
            <source>Choose a line of the list first.</source>
            <translation>Wählen Sie zuerst eine Zeile der Liste.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/allowing.py" />
            <source>Nothing is ticked.</source>
            <translation>Nichts ist angekreuzt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/allowing.py" />
            <source>One moment: it is under way.</source>
            <translation>Einen Moment: Es läuft gerade.</translation>
        </message>
    </context>
    <context>
        <name>AnsweredDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>Press the answer, or its digit.</source>
            <translation>Wählen Sie die Antwort oder ihre Ziffer.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>{0}  {1}</source>
            <translation>{0}  {1}</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>They pay later</source>
            <translation>Sie zahlen später</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>They ask for more time</source>
            <translation>Sie bitten um mehr Zeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>They pay in parts</source>
            <translation>Sie zahlen in Raten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>They want to pay less</source>
            <translation>Sie wollen weniger zahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>They contest it</source>
            <translation>Sie erheben einen Einwand</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>They have paid</source>
            <translation>Sie haben bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>Nobody was reached</source>
            <translation>Niemand wurde erreicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>Something else</source>
            <translation>Etwas anderes</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>What did {0} say?</source>
            <translation>Was hat {0} gesagt?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answered_dialog.py" />
            <source>Write it down</source>
            <translation>Festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>{0} answered</source>
            <translation>{0} hat geantwortet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Come back to {0}</source>
            <translation>Wiedervorlage: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Put it on that day</source>
            <translation>Auf diesen Tag legen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/following.py" />
            <source>Done, and off the list.</source>
            <translation>Erledigt und von der Liste genommen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>Look for the money of {0}</source>
            <translation>Nach dem Geld von {0} sehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>Note it and wait</source>
            <translation>Notieren und warten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_drop.py" />
            <source>{0} is known at several customers. Drop the mail on the page of the right one.</source>
            <translation>{0} ist bei mehreren Kunden bekannt. Ziehen Sie die E-Mail auf die Seite des richtigen Kunden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_drop.py" />
            <source>No customer has the address {0}. Drop the mail on the customer's page.</source>
            <translation>Kein Kunde hat die Adresse {0}. Ziehen Sie die E-Mail auf die Seite des Kunden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_drop.py" />
            <source>This mail stands in the log already.</source>
            <translation>Diese E-Mail steht schon bei den Kontakten.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_drop.py" />
            <source>Mail of {0} written down. Reminders wait.</source>
            <translation>E-Mail von {0} festgehalten. Erinnerungen warten.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/answers.py" />
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/answers.py" />
            <source>Print or save</source>
            <translation>Drucken oder speichern</translation>
        </message>
    </context>
    <context>
        <name>Apology</name>
        <message>
            <location filename="../../arbook/gui/shared/apology_dialog.py" />
            <source>It was a mistake: {0}</source>
            <translation>Das war ein Versehen: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/apology_dialog.py" />
            <source>Say sorry</source>
            <translation>Entschuldigen</translation>
        </message>
    </context>
    <context>
        <name>ApologyDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/apology_dialog.py" />
            <source>No mail: I call them</source>
            <translation>Keine Mail: Ich rufe an</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/apology_dialog.py" />
            <source>Reminders to them rest, days</source>
            <translation>Erinnerungen ruhen so viele Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/apology_dialog.py" />
            <source>The reminder counts as not sent.</source>
            <translation>Die Erinnerung zählt als nicht gesendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/apology_dialog.py" />
            <source>The reminder counts as not sent, and the {0} that it charged are taken back.</source>
            <translation>Die Erinnerung zählt als nicht gesendet, und die {0}, die sie berechnet hat, sind zurückgenommen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/apology_dialog.py" />
            <source>The reminder to {0} counts as not sent.</source>
            <translation>Die Erinnerung an {0} zählt als nicht gesendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/apology_dialog.py" />
            <source>The reminder to {0} counts as not sent; the mail waits in the outbox.</source>
            <translation>Die Erinnerung an {0} zählt als nicht gesendet; die Mail wartet im Postausgang.</translation>
        </message>
    </context>
    <context>
        <name>Beginning</name>
        <message>
            <location filename="../../arbook/gui/invoices/beginning.py" />
            <source>New invoice</source>
            <translation>Neue Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/beginning.py" />
            <source>Taken up where you left it: nobody was chosen yet.</source>
            <translation>So, wie Sie es verlassen haben: Es war noch niemand gewählt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/beginning.py" />
            <source>Invoice draft</source>
            <translation>Rechnungsentwurf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/beginning.py" />
            <source>Those it had have changed since.</source>
            <translation>Das bisherige hat sich seither geändert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/beginning.py" />
            <source>Not taken over: the prices of that invoice are told otherwise than here, with or without tax.</source>
            <translation>Nicht übernommen: Nur in einer der beiden Rechnungen enthalten die Preise die Steuer.</translation>
        </message>
    </context>
    <context>
        <name>BookLog</name>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>What was said and sent</source>
            <translation>Was gesagt und gesendet wurde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>BookLogDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Words of the text, a subject or a person</source>
            <translation>Wörter aus Text, Betreff oder Person</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>What kind</source>
            <translation>Welche Art</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Written down by anybody</source>
            <translation>Von wem auch immer notiert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Written down by</source>
            <translation>Festgehalten von</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>From day</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>To day</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Full text</source>
            <translation>Ganzer Text</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Open the customer</source>
            <translation>Kunden öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Save what was found as a table</source>
            <translation>Das Gefundene als Tabelle speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Mails and letters</source>
            <translation>Mails und Briefe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Calls</source>
            <translation>Anrufe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Promises</source>
            <translation>Zusagen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Disputes</source>
            <translation>Einwände</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Payment plans</source>
            <translation>Ratenpläne</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Smaller sums</source>
            <translation>Kleinere Beträge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Pauses and mistakes</source>
            <translation>Pausen und Versehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Nothing was found.</source>
            <translation>Nichts gefunden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Nothing of this was said or sent</source>
            <translation>Davon wurde nichts gesagt oder gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>Fewer words or more days find more.</source>
            <translation>Weniger Wörter oder mehr Tage finden mehr.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>{0} lines</source>
            <translation>{0} Zeilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>The latest {0} lines; more words or fewer days narrow them.</source>
            <translation>Die neuesten {0} Zeilen; mehr Wörter oder weniger Tage grenzen sie ein.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/book_log_dialog.py" />
            <source>log.csv</source>
            <translation>protokoll.csv</translation>
        </message>
    </context>
    <context>
        <name>BookPart</name>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>Check the book</source>
            <translation>Buch prüfen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>Open its folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>Make a copy now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>Make one elsewhere</source>
            <translation>Anderswo sichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>Open their folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>The book's file</source>
            <translation>Die Datei des Buchs</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>Everything is in it but the mail password</source>
            <translation>Darin ist alles außer dem Mailpasswort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>Copies</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>Each is checked before it gets its name</source>
            <translation>Jede wird geprüft, bevor sie ihren Namen bekommt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>A copy on the same disk does not survive the disk. Make one elsewhere now and then.</source>
            <translation>Eine Sicherung auf demselben Datenträger überlebt ihn nicht. Legen Sie ab und zu eine anderswo an.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>{0} kB</source>
            <translation>{0} kB</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>{0} MB</source>
            <translation>{0} MB</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>In {0}</source>
            <translation>In {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>No copy yet</source>
            <translation>Noch keine Sicherung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>The last copy is of today, {0}</source>
            <translation>Letzte Sicherung heute, {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>The last copy is of yesterday, {0}</source>
            <translation>Letzte Sicherung gestern, {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>The last copy is of {0}</source>
            <translation>Letzte Sicherung vom {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>{0} is made and checked.</source>
            <translation>{0} ist angelegt und geprüft.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>Everything is being added up again.</source>
            <translation>Alles wird noch einmal nachgerechnet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/book.py" />
            <source>Everything in this book adds up.</source>
            <translation>In diesem Buch stimmt alles.</translation>
        </message>
    </context>
    <context>
        <name>BookView</name>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>Your papers lack your address or bank account.</source>
            <translation>Auf Ihren Belegen fehlt noch Ihre Anschrift oder Bankverbindung.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>Add them</source>
            <translation>Ergänzen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>This is the demo book. Its customers are invented and nothing leaves this computer.</source>
            <translation>Das ist das Übungsbuch. Die Kunden sind erfunden, und nichts verlässt diesen Computer.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>This book can only be read: its file or folder may not be written. Nothing can be changed.</source>
            <translation>Dieses Buch lässt sich nur lesen, denn Datei oder Ordner sind schreibgeschützt. Es kann nichts geändert werden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>The book does not answer. Is its disk or stick still there? What was saved is safe, what you typed stays.</source>
            <translation>Das Buch antwortet nicht. Ist der Datenträger oder Stick noch da? Was gespeichert war, ist sicher, was Sie getippt haben, bleibt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>BreakDialog</name>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>In your words, for the customer's log</source>
            <translation>In Ihren Worten, für den Verlauf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>{0} is due, by the invoices' own dates. The letter is shown next.</source>
            <translation>{0} ist fällig, nach den Terminen der Rechnungen. Als Nächstes sehen Sie den Brief.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>All of plan {0} is due.</source>
            <translation>Der ganze Ratenplan {0} ist fällig.</translation>
        </message>
    </context>
    <context>
        <name>BusinessPart</name>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>How your papers look</source>
            <translation>So sehen Ihre Belege aus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>The invoice number</source>
            <translation>Die Rechnungsnummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>RF reference (ISO 11649)</source>
            <translation>RF-Referenz (ISO 11649)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Belgium: OGM/VCS</source>
            <translation>Belgien: OGM/VCS</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Finland: viitenumero</source>
            <translation>Finnland: Viitenumero</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Norway: KID, mod 10</source>
            <translation>Norwegen: KID, Mod 10</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Norway: KID, mod 11</source>
            <translation>Norwegen: KID, Mod 11</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Sweden: OCR</source>
            <translation>Schweden: OCR</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Your business</source>
            <translation>Ihr Betrieb</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>As it stands on your papers</source>
            <translation>Wie er auf Ihren Belegen steht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Line below the name</source>
            <translation>Zeile unter dem Namen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Who signs</source>
            <translation>Wer unterschreibt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Tax number</source>
            <translation>USt-IdNr. oder Steuernummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Address</source>
            <translation>Anschrift</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Lines as on an envelope; in small above the customer's address too.</source>
            <translation>Zeilen wie auf einem Umschlag; klein auch über der Anschrift des Kunden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Stays for the life of the book.</source>
            <translation>Bleibt für dieses Buch immer gleich.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>How to reach you</source>
            <translation>Wie man Sie erreicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Website</source>
            <translation>Website</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Where money should go</source>
            <translation>Wohin das Geld soll</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>On invoices, statements and reminders</source>
            <translation>Auf Rechnungen, Kontoauszügen und Erinnerungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Account number (IBAN)</source>
            <translation>Kontonummer (IBAN)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>BIC</source>
            <translation>BIC</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Bank</source>
            <translation>Bank</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Account as your banks write it</source>
            <translation>Konto in der Schreibweise Ihrer Bank</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Such as sort code and number.</source>
            <translation>Etwa Bankleitzahl und Nummer.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>What customers write on the transfer</source>
            <translation>Was Kunden bei der Überweisung angeben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Invoices that are issued from now on ask for it.</source>
            <translation>Rechnungen, die ab jetzt ausgestellt werden, bitten darum.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>How customers can pay</source>
            <translation>So können Kunden zahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>On papers and in mails: what is ticked</source>
            <translation>Auf Papieren und in E-Mails: was angehakt ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Ways to pay</source>
            <translation>Zahlungswege</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Link to pay online</source>
            <translation>Link zum Zahlen im Internet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>{0}, {1} and {2} become those of the invoice.</source>
            <translation>{0}, {1} und {2} werden durch die der Rechnung ersetzt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Cards by telephone</source>
            <translation>Karten am Telefon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Empty: your telephone.</source>
            <translation>Leer: Ihr Telefon.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Checks payable to</source>
            <translation>Schecks ausgestellt auf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Empty: your name.</source>
            <translation>Leer: Ihr Name.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Where cash is taken</source>
            <translation>Wo bar gezahlt werden kann</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Empty: your address.</source>
            <translation>Leer: Ihre Anschrift.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Note for payments</source>
            <translation>Hinweis zur Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>A sentence of yours below them.</source>
            <translation>Ein Satz von Ihnen darunter.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Letterhead</source>
            <translation>Briefkopf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Papers already issued stay as they are</source>
            <translation>Was schon ausgestellt ist, bleibt, wie es ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Font</source>
            <translation>Schrift</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Color</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Sheet</source>
            <translation>Papierformat</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Window of your envelopes</source>
            <translation>Fenster Ihrer Umschläge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>The address stands where it shows.</source>
            <translation>Die Anschrift steht, wo man sie sieht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Slip to send along</source>
            <translation>Zahlschein zum Abtrennen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>For checks and cash by post.</source>
            <translation>Für Schecks und Bargeld per Post.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Each customer can have another.</source>
            <translation>Jeder Kunde kann eine andere haben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Your own</source>
            <translation>Eigene</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Business saved.</source>
            <translation>Die Angaben zum Betrieb sind gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>BuyerCard</name>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Last time</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Start from that invoice</source>
            <translation>Als Vorlage nehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Owes now</source>
            <translation>Jetzt offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>of it overdue</source>
            <translation>davon überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>With this invoice</source>
            <translation>Mit dieser Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>in other drafts</source>
            <translation>in anderen Entwürfen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Limit</source>
            <translation>Kreditlimit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>No customer yet</source>
            <translation>Noch kein Kunde gewählt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Their situation stands here.</source>
            <translation>Hier sehen Sie, wie es um das Konto steht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Customer {0}</source>
            <translation>Kunde {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>{0} above the limit.</source>
            <translation>{0} über dem Kreditlimit.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>{0} left under the limit.</source>
            <translation>Noch {0} bis zum Kreditlimit.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>They pay in advance</source>
            <translation>Sie zahlen im Voraus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>{0}. Ask for a part in advance?</source>
            <translation>{0}. Vielleicht eine Anzahlung vereinbaren?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Owes {0}, {1} of it overdue.</source>
            <translation>Schuldet {0}, davon {1} überfällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Owes {0}.</source>
            <translation>Schuldet {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>{0}, {1}: {2}</source>
            <translation>{0}, {1}: {2}</translation>
        </message>
    </context>
    <context>
        <name>ByItself</name>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>Sent by schedule</source>
            <translation>Nach Zeitplan gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>Stages that you mark for it go out each day, also while arbook is closed</source>
            <translation>Stufen, die Sie dafür markieren, gehen täglich hinaus, auch wenn arbook geschlossen ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>Each day at</source>
            <translation>Täglich um</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>Like 09:00.</source>
            <translation>Zum Beispiel 09:00.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>Send each day</source>
            <translation>Täglich senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>No more by itself</source>
            <translation>Nicht mehr von selbst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>Also send each report to my own mailbox</source>
            <translation>Jeden Bericht auch an mein eigenes Postfach senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>What they send and what they leave to you stands on Today.</source>
            <translation>Was hinausging und was Ihnen überlassen bleibt, steht unter Heute.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>Bring it here</source>
            <translation>Hierher holen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>Change the time</source>
            <translation>Uhrzeit ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>This is no time of day. Write it like 09:00.</source>
            <translation>Das ist keine Uhrzeit. Schreiben Sie sie wie 09:00.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>Reports also go to your mailbox.</source>
            <translation>Berichte gehen auch an Ihr Postfach.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/by_itself_card.py" />
            <source>Reports stand on Today alone.</source>
            <translation>Berichte stehen nur unter Heute.</translation>
        </message>
    </context>
    <context>
        <name>CallCard</name>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>Made the call</source>
            <translation>Angerufen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>Not reached</source>
            <translation>Nicht erreicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>What to say</source>
            <translation>Was zu sagen ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>With whom</source>
            <translation>Mit wem</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>What was said</source>
            <translation>Was gesagt wurde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>Wrote it</source>
            <translation>Geschrieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>{0} over {1} was due on {2}.</source>
            <translation>{0} über {1} war am {2} fällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>{0} invoices, {1} in all, are open; the oldest, {2}, was due on {3}.</source>
            <translation>{0} Rechnungen, zusammen {1}, sind offen; die älteste, {2}, war am {3} fällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>Ask whether all is well with it, and when they are going to pay.</source>
            <translation>Fragen Sie, ob damit alles in Ordnung ist und wann sie zahlen werden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>Ask for the money by {0}, and say what comes next if it does not come.</source>
            <translation>Bitten Sie um Zahlung bis {0} und sagen Sie, was sonst als Nächstes kommt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/call_card.py" />
            <source>Ask on which day they will pay; {0} would be fair.</source>
            <translation>Fragen Sie, an welchem Tag sie zahlen; {0} wäre angemessen.</translation>
        </message>
    </context>
    <context>
        <name>Calling</name>
        <message>
            <location filename="../../arbook/gui/shared/calling.py" />
            <source>Written down: {0} was reached.</source>
            <translation>Festgehalten: {0} wurde erreicht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/calling.py" />
            <source>Written down: {0} was not reached and stays on the list.</source>
            <translation>Festgehalten: {0} wurde nicht erreicht und bleibt in der Liste.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/calling.py" />
            <source>{0} is written to after all.</source>
            <translation>{0} bekommt doch die Nachricht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/calling.py" />
            <source>{0} stands among those to call.</source>
            <translation>{0} steht jetzt bei denen, die anzurufen sind.</translation>
        </message>
    </context>
    <context>
        <name>CalmCard</name>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>Enter payments</source>
            <translation>Zahlungen erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>See who is held back, and why</source>
            <translation>Wer zurückgestellt ist und warum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>Nobody needs a reminder today.</source>
            <translation>Heute braucht niemand eine Erinnerung.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>Nobody is late.</source>
            <translation>Nichts ist überfällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>Whoever is late was reminded lately, has promised a day still to come, or keeps to a plan.</source>
            <translation>Wer etwas Überfälliges hat, wurde gerade erinnert, hat eine Zahlung zugesagt oder hält sich an einen Ratenplan.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>The next one is due on {1}.</source>
            <translation>Die nächste ist am {1} fällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>The next {0} are due on {1}.</source>
            <translation>Die nächsten {0} sind am {1} fällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>1 customer paid after your last reminders</source>
            <translation>1 Kunde hat nach Ihren letzten Erinnerungen gezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>{0} customers paid after your last reminders</source>
            <translation>{0} Kunden haben nach Ihren letzten Erinnerungen gezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/calm.py" />
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
    </context>
    <context>
        <name>CarryOnDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>What was said or found out</source>
            <translation>Was gesagt oder herausgefunden wurde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>Who is on it</source>
            <translation>Wer kümmert sich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>Look at it again on</source>
            <translation>Wiedervorlage am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>What is to be done then</source>
            <translation>Was dann zu tun ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>It stands in the log. What is contested waits as before.</source>
            <translation>Es steht im Protokoll. Das Strittige ruht wie bisher.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>Written down. The dispute goes on.</source>
            <translation>Aufgeschrieben. Der Einwand läuft weiter.</translation>
        </message>
    </context>
    <context>
        <name>ChargeActions</name>
        <message>
            <location filename="../../arbook/gui/lateness/charge_actions.py" />
            <source>Its sheet</source>
            <translation>Berechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/charge_actions.py" />
            <source>Waive it</source>
            <translation>Erlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/charge_actions.py" />
            <source>Book it</source>
            <translation>Buchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/charge_actions.py" />
            <source>Take it back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/charge_actions.py" />
            <source>Nothing of it is open.</source>
            <translation>Davon ist nichts offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/charge_actions.py" />
            <source>It was taken back already.</source>
            <translation>Das wurde schon zurückgenommen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/charge_actions.py" />
            <source>Interest sheet {0}</source>
            <translation>Zinsberechnung {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/charge_actions.py" />
            <source>Undone at once</source>
            <translation>Gleich zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/charge_actions.py" />
            <source>{0} is booked and owed now.</source>
            <translation>{0} ist gebucht und wird jetzt geschuldet.</translation>
        </message>
    </context>
    <context>
        <name>ChargeDialog</name>
        <message>
            <location filename="../../arbook/gui/lateness/charge_dialog.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/charge_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/charge_dialog.py" />
            <source>Undone at once</source>
            <translation>Gleich zurückgenommen</translation>
        </message>
    </context>
    <context>
        <name>Charges</name>
        <message>
            <location filename="../../arbook/gui/shared/charge_words.py" />
            <source>Interest</source>
            <translation>Zinsen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/charge_words.py" />
            <source>Fixed sum by law</source>
            <translation>Verzugspauschale</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/charge_words.py" />
            <source>Late fee</source>
            <translation>Verzugsgebühr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/charge_words.py" />
            <source>Reminder fee</source>
            <translation>Erinnerungsgebühr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/charge_words.py" />
            <source>Late charge in percent</source>
            <translation>Verzugsaufschlag in Prozent</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/charge_words.py" />
            <source>Costs of lateness</source>
            <translation>Verzugskosten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/charge_words.py" />
            <source>Bank fee</source>
            <translation>Bankgebühr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/charge_words.py" />
            <source>Fee of the payment plan</source>
            <translation>Gebühr der Ratenzahlung</translation>
        </message>
    </context>
    <context>
        <name>ChargesCard</name>
        <message>
            <location filename="../../arbook/gui/lateness/charges_card.py" />
            <source>Charged before</source>
            <translation>Schon berechnet</translation>
        </message>
    </context>
    <context>
        <name>Checks</name>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>All money matched</source>
            <translation>Alle Zahlungen zugeordnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Last payment {0}</source>
            <translation>Letzte Zahlung {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Last payment {0}, bank file to {1}</source>
            <translation>Letzte Zahlung {0}, Bankdatei bis {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>No payment since {0}</source>
            <translation>Keine Zahlung seit {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>1 payment unmatched</source>
            <translation>1 Zahlung nicht zugeordnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>1 without an address</source>
            <translation>1 ohne Adresse</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>No payment entered yet</source>
            <translation>Noch keine Zahlung erfasst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>{0} payments unmatched</source>
            <translation>{0} Zahlungen nicht zugeordnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>{0} without an address</source>
            <translation>{0} ohne Adresse</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>No mail account</source>
            <translation>Kein Mailkonto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>No mail password</source>
            <translation>Kein Mailpasswort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>No bank account on your letters</source>
            <translation>Keine Bankverbindung auf Ihren Briefen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>{0} answered on {1}</source>
            <translation>{0} hat am {1} geantwortet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>{0} customers answered lately</source>
            <translation>{0} Kunden haben geantwortet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Today is a weekend</source>
            <translation>Heute ist Wochenende</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Holiday at 1 customer: {0}</source>
            <translation>Feiertag bei 1 Kunden: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Holiday at {0} customers: {1}</source>
            <translation>Feiertag bei {0} Kunden: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Enter</source>
            <translation>Erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Match</source>
            <translation>Zuordnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Set up</source>
            <translation>Einrichten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Add</source>
            <translation>Ergänzen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Quiet days</source>
            <translation>Ruhige Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Enter payments first</source>
            <translation>Zuerst Zahlungen erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Match first</source>
            <translation>Zuerst zuordnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Add it first</source>
            <translation>Zuerst ergänzen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Read it first</source>
            <translation>Erst lesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>1 payment is not matched. Its customer may have paid already.</source>
            <translation>1 Zahlung ist noch nicht zugeordnet. Vielleicht ist schon bezahlt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>{0} payments are not matched. Their customers may have paid already.</source>
            <translation>{0} Zahlungen sind noch nicht zugeordnet. Vielleicht ist schon bezahlt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>Your bank account is missing. Nobody who reads the letters knows where to pay.</source>
            <translation>Ihre Bankverbindung fehlt. Wer die Briefe liest, weiß nicht, wohin das Geld soll.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>No payment was entered yet. Whoever has paid would be reminded all the same.</source>
            <translation>Es ist noch keine Zahlung erfasst. Auch wer gezahlt hat, würde erinnert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>No payment was entered since {0}. Whoever has paid since would be reminded all the same.</source>
            <translation>Seit {0} ist keine Zahlung erfasst. Auch wer seither gezahlt hat, würde erinnert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>{0} answered on {1}. Perhaps what they wrote settles it.</source>
            <translation>{0} hat am {1} geantwortet. Vielleicht erledigt es sich damit.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>{0} customers answered lately, among them {1}. Perhaps what they wrote settles it.</source>
            <translation>{0} Kunden haben in letzter Zeit geantwortet, darunter {1}. Vielleicht erledigt es sich damit.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/check_words.py" />
            <source>These answered lately: {0}. Perhaps what they wrote settles it.</source>
            <translation>In letzter Zeit haben geantwortet: {0}. Vielleicht erledigt es sich damit.</translation>
        </message>
    </context>
    <context>
        <name>ContactsCard</name>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Write a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Write down an answer</source>
            <translation>Antwort festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Contacts made</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>No contact yet.</source>
            <translation>Noch kein Kontakt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>All {0} since {1}</source>
            <translation>Alle {0} seit {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Read it</source>
            <translation>Lesen</translation>
        </message>
    </context>
    <context>
        <name>ContestedLines</name>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>{0} is contested</source>
            <translation>{0} ist strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>How much of {0} is contested</source>
            <translation>Wie viel von {0} strittig ist</translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message>
            <location filename="../../arbook/gui/shell/copy_words.py" />
            <source>No copy yet</source>
            <translation>Noch keine Sicherung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/copy_words.py" />
            <source>Last copy today</source>
            <translation>Heute gesichert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/copy_words.py" />
            <source>Last copy yesterday</source>
            <translation>Gestern gesichert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/copy_words.py" />
            <source>Last copy {0} days ago</source>
            <translation>Vor {0} Tagen gesichert</translation>
        </message>
    </context>
    <context>
        <name>CopyRow</name>
        <message>
            <location filename="../../arbook/gui/customers/press_rows.py" />
            <source>Copy {0}</source>
            <translation>{0} kopieren</translation>
        </message>
    </context>
    <context>
        <name>Credit</name>
        <message>
            <location filename="../../arbook/gui/invoices/credit_lines.py" />
            <source>All of it was credited before.</source>
            <translation>Alles davon wurde schon berichtigt.</translation>
        </message>
    </context>
    <context>
        <name>CreditDialog</name>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>All that is left</source>
            <translation>Alles, was übrig ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>All of it</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Some lines</source>
            <translation>Einige Zeilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>An amount</source>
            <translation>Ein Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>How much is credited</source>
            <translation>Wie viel gutgeschrieben wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>{0} not credited yet</source>
            <translation>{0} noch nicht korrigiert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Amount with tax</source>
            <translation>Betrag mit Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Of which tax rate</source>
            <translation>Mit welchem Steuersatz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Day</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Why, as it stands on the paper</source>
            <translation>Grund, wie er auf dem Beleg steht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Credit for invoice {0}</source>
            <translation>Korrektur zu Rechnung {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>{0} off what is still owed, {1} in place of what was written off, {2} on account.</source>
            <translation>{0} weniger als bisher offen, {1} statt des Ausgebuchten, {2} als Guthaben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>{0} off what is still owed: nothing stays open.</source>
            <translation>{0} weniger als bisher offen: Es bleibt nichts offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>{0} off what is still owed, {1} stays open.</source>
            <translation>{0} weniger als bisher offen, {1} bleiben offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>{0} off what is still owed, {1} on account.</source>
            <translation>{0} weniger als bisher offen, {1} Guthaben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>{0} on account: nothing is owed any more.</source>
            <translation>{0} Guthaben: Es ist nichts mehr offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>{0} of the discount falls with it.</source>
            <translation>{0} vom Skonto fallen damit weg.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Credit note {0} issued.</source>
            <translation>Rechnungskorrektur {0} ausgestellt.</translation>
        </message>
    </context>
    <context>
        <name>CreditStop</name>
        <message>
            <location filename="../../arbook/gui/customers/credit_stop_dialog.py" />
            <source>No further credit for {0}</source>
            <translation>Nichts mehr auf Rechnung für {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/credit_stop_dialog.py" />
            <source>Stop their credit</source>
            <translation>Kredit sperren</translation>
        </message>
    </context>
    <context>
        <name>CreditStopDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/credit_stop_dialog.py" />
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/credit_stop_dialog.py" />
            <source>Empty: until you lift it.</source>
            <translation>Leer: bis Sie es aufheben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/credit_stop_dialog.py" />
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/credit_stop_dialog.py" />
            <source>For yourself; the customer does not see it.</source>
            <translation>Nur für Sie, der Kunde sieht es nicht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/credit_stop_dialog.py" />
            <source>An invoice needs your reason until then, or is paid in advance.</source>
            <translation>Bis dahin braucht eine Rechnung Ihren Grund, oder sie wird im Voraus bezahlt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/credit_stop_dialog.py" />
            <source>No further credit.</source>
            <translation>Nichts mehr auf Rechnung.</translation>
        </message>
    </context>
    <context>
        <name>CustomerActs</name>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Agree with them</source>
            <translation>Vereinbaren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Their reminders</source>
            <translation>Erinnerungen an den Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Their money</source>
            <translation>Geld des Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Record payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>New invoice</source>
            <translation>Neue Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Remind</source>
            <translation>Erinnern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Statement</source>
            <translation>Kontoauszug</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Agree a plan</source>
            <translation>Ratenplan vereinbaren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>payment plan installments rates</source>
            <translation>ratenplan raten zahlungsplan abzahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>What did they say?</source>
            <translation>Was haben sie gesagt?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>answer call reply spoke</source>
            <translation>antwort anruf gesagt gesprochen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Write down an answer</source>
            <translation>Antwort festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>mail letter call reply</source>
            <translation>mail brief anruf antwort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Write a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>log remember</source>
            <translation>protokoll merken notiz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Write down a promise</source>
            <translation>Zusage festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>pay by a day word</source>
            <translation>zusage zahlen bis tag wort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Give more time</source>
            <translation>Mehr Zeit geben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>extend extension due date later defer</source>
            <translation>aufschub frist verlängern stunden fällig später</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Offer a smaller sum</source>
            <translation>Kleineren Betrag anbieten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>settle settlement less reduce</source>
            <translation>vergleich weniger ablösen nachlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Write down a dispute</source>
            <translation>Einwand festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>contest complaint wrong</source>
            <translation>einwand reklamation bestreiten falsch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Pause reminders</source>
            <translation>Erinnerungen pausieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>hold stop wait</source>
            <translation>pause anhalten warten ruhen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Come back on a day</source>
            <translation>Wiedervorlage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>follow up remember call</source>
            <translation>wiedervorlage erinnern anrufen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>How they are spoken to</source>
            <translation>Ton der Ansprache</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>style tone manner careful kind firm</source>
            <translation>stil ton umgang vorsichtig freundlich bestimmt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Choose the ladder of reminders</source>
            <translation>Erinnerungsstufen wählen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>policy stages dunning</source>
            <translation>leiter stufen ablauf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Write off or give a discount</source>
            <translation>Ausbuchen oder Skonto geben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>give up bad debt reduce</source>
            <translation>abschreiben ausbuchen nachlass verzichten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Pay out what is on account</source>
            <translation>Guthaben auszahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>refund pay back return credit</source>
            <translation>erstatten zurückzahlen guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Charge interest or fees</source>
            <translation>Zinsen oder Gebühren berechnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>late lateness cost claim waive</source>
            <translation>verzug verzugszinsen kosten forderung erlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>What lateness costs</source>
            <translation>Was Verzug kostet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>agree interest fees terms</source>
            <translation>zinsen gebühren vereinbaren bedingungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Stop their credit</source>
            <translation>Kredit sperren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>limit in advance block</source>
            <translation>limit vorkasse sperren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>How they pay</source>
            <translation>Zahlungsverhalten und Limit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>habit late average forecast</source>
            <translation>gewohnheit pünktlich durchschnitt vorhersage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>Edit customer and people</source>
            <translation>Kunde und Ansprechpartner bearbeiten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_acts.py" />
            <source>address mail terms limit language change</source>
            <translation>anschrift mail ziel limit sprache ändern</translation>
        </message>
    </context>
    <context>
        <name>CustomerDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Business</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Private person</source>
            <translation>Privatperson</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>As usual</source>
            <translation>Wie üblich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Address</source>
            <translation>Anschrift</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Language of papers</source>
            <translation>Sprache der Belege</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Terms</source>
            <translation>Zahlungsziel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Credit limit</source>
            <translation>Kreditlimit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Tax number</source>
            <translation>USt-IdNr. oder Steuernummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Note, only for you</source>
            <translation>Notiz, nur für Sie</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Add a person</source>
            <translation>Person hinzufügen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Above it no invoice without a reason.</source>
            <translation>Darüber keine Rechnung ohne Begründung.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Above it you are warned.</source>
            <translation>Darüber werden Sie gewarnt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>The usual ones</source>
            <translation>Das übliche</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>{0} is written down.</source>
            <translation>{0} ist angelegt.</translation>
        </message>
    </context>
    <context>
        <name>CustomerField</name>
        <message>
            <location filename="../../arbook/gui/shared/customer_field.py" />
            <source>Customers found</source>
            <translation>Gefundene Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_field.py" />
            <source>New customer “{0}”</source>
            <translation>Neuer Kunde „{0}“</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/customer_field.py" />
            <source>not in the book yet</source>
            <translation>noch nicht im Buch</translation>
        </message>
    </context>
    <context>
        <name>CustomerPage</name>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Open items</source>
            <translation>Offene Posten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Ledger</source>
            <translation>Kundenkonto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>newest first</source>
            <translation>Neuestes zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Save the ledger as a table</source>
            <translation>Kundenkonto als Tabelle speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>On account</source>
            <translation>Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>Usually pays</source>
            <translation>Zahlt meist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>Customer {0}</source>
            <translation>Kunde {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>since {0}</source>
            <translation>seit {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>{0}, nothing to ask for now</source>
            <translation>{0}, derzeit nichts zu fordern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>to be put on invoices</source>
            <translation>noch zuzuordnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>nothing unallocated</source>
            <translation>alles zugeordnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>no more credit until it is paid</source>
            <translation>kein Kredit mehr bis zur Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>no limit</source>
            <translation>kein Kreditlimit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>{0} above the limit</source>
            <translation>{0} über dem Limit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>{0} left of the limit</source>
            <translation>{0} bis zum Limit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>no invoice paid yet</source>
            <translation>noch keine Rechnung bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>nothing paid yet</source>
            <translation>noch nichts gezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>1 invoice, paid in part</source>
            <translation>1 Rechnung, teils bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>1 invoice</source>
            <translation>1 Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>{0} invoices, paid in part</source>
            <translation>{0} Rechnungen, teils bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>last {0} invoices</source>
            <translation>letzte {0} Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>{0} on time</source>
            <translation>{0} pünktlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>in time</source>
            <translation>pünktlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>1 day late</source>
            <translation>1 Tag zu spät</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>{0} days late</source>
            <translation>{0} Tage zu spät</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>nothing is open</source>
            <translation>nichts ist offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>{0}, no invoice</source>
            <translation>{0}, keine Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>{0} in 1 invoice</source>
            <translation>{0} in 1 Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>{0} in {1} invoices</source>
            <translation>{0} in {1} Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>no invoice</source>
            <translation>keine Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page_words.py" />
            <source>{0} invoices</source>
            <translation>{0} Rechnungen</translation>
        </message>
    </context>
    <context>
        <name>Customers</name>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Call</source>
            <translation>Anruf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Text message</source>
            <translation>Textnachricht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Plan {plan} agreed</source>
            <translation>Ratenplan {plan} vereinbart</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Plan {plan} broken: all fell due</source>
            <translation>Ratenplan {plan} geplatzt: alles wurde fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Plan {plan} changed</source>
            <translation>Ratenplan {plan} geändert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Plan {plan} ended</source>
            <translation>Ratenplan {plan} beendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Plan {plan} runs on</source>
            <translation>Ratenplan {plan} läuft weiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>{sum} offered as enough, by {until}</source>
            <translation>{sum} als genug angeboten, bis {until}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>They accepted {sum} by {until}</source>
            <translation>{sum} bis {until} angenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>{received} taken although it came late</source>
            <translation>{received} trotz Verspätung angenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>The offer of {sum} was withdrawn</source>
            <translation>Das Angebot über {sum} wurde zurückgezogen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Settled: {sum} came, {let_go} let go</source>
            <translation>Erledigt: {sum} kamen, {let_go} erlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Not settled any more: {let_go} is open again</source>
            <translation>Nicht mehr erledigt: {let_go} sind wieder offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>{amount} promised for {promised_on}</source>
            <translation>{amount} zugesagt für {promised_on}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>{amount} promised for {promised_on} instead</source>
            <translation>{amount} stattdessen für {promised_on} zugesagt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Promise for {promised_on} withdrawn</source>
            <translation>Zusage für {promised_on} zurückgezogen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Dispute opened</source>
            <translation>Einwand aufgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>About the dispute</source>
            <translation>Zum Einwand</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Dispute settled</source>
            <translation>Einwand geklärt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Reminders paused</source>
            <translation>Erinnerungen pausiert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Reminders go on</source>
            <translation>Erinnerungen gehen weiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>More time for {invoice}: {to_on}</source>
            <translation>Mehr Zeit für {invoice}: {to_on}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>More time taken back: due {to_on}</source>
            <translation>Aufschub zurückgenommen: fällig {to_on}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>A reminder was a mistake</source>
            <translation>Eine Erinnerung war ein Versehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Credit limit of {limit} passed</source>
            <translation>Kreditlimit von {limit} überschritten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>No further credit</source>
            <translation>Nichts mehr auf Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Credit again</source>
            <translation>Wieder auf Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Invoiced although their credit is stopped</source>
            <translation>Trotz Sperre auf Rechnung geliefert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>How they are spoken to</source>
            <translation>Ton der Ansprache</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>To come back to on {due_on}</source>
            <translation>Wiedervorlage am {due_on}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Came back as noted for {due_on}</source>
            <translation>Wiedervorlage vom {due_on} erledigt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Automatic answer of {0}</source>
            <translation>Automatische Antwort von {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Answer of {0}</source>
            <translation>Antwort von {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Letter to {0}</source>
            <translation>Brief an {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>{total} in {count} payments from {first_on}</source>
            <translation>{total} in {count} Raten ab {first_on}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Nobody was reached</source>
            <translation>Niemand wurde erreicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Mail to {0}, for show: nothing left the demo</source>
            <translation>E-Mail an {0}, zum Schein: Nichts hat das Übungsbuch verlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Mail to {0}, written as a file</source>
            <translation>E-Mail an {0}, als Datei geschrieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>Mail to {0}</source>
            <translation>E-Mail an {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/contact_words.py" />
            <source>written down by {0}</source>
            <translation>festgehalten von {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>New customer</source>
            <translation>Neuer Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Edit customer</source>
            <translation>Kunde bearbeiten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Add customer</source>
            <translation>Kunde anlegen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Save changes</source>
            <translation>Änderungen speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>A number is given if you leave it empty.</source>
            <translation>Bleibt die Nummer leer, wird eine vergeben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Issued invoices stay as they are.</source>
            <translation>Ausgestellte Rechnungen bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>not delivered</source>
            <translation>nicht geliefert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>it is damaged or does not work</source>
            <translation>beschädigt oder funktioniert nicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>the price is wrong</source>
            <translation>der Preis stimmt nicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>the quantity is wrong</source>
            <translation>die Menge stimmt nicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>they say it is paid</source>
            <translation>ist angeblich bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>not ordered</source>
            <translation>nicht bestellt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>invoiced twice</source>
            <translation>doppelt berechnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>something else</source>
            <translation>etwas anderes</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>All they owe is disputed</source>
            <translation>Alles Offene ist strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>{0} is disputed</source>
            <translation>{0} ist strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>{0} of {1} is disputed</source>
            <translation>{0} von {1} strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>{0} since {1}: {2}.</source>
            <translation>{0} seit {1}: {2}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>settled with a credit note</source>
            <translation>mit einer Rechnungskorrektur erledigt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>settled in another way</source>
            <translation>auf andere Weise erledigt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>rejected, to be paid</source>
            <translation>zurückgewiesen, ist zu zahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>withdrawn by the customer</source>
            <translation>vom Kunden zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>over: it was paid</source>
            <translation>erledigt: bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_words.py" />
            <source>over: it was let go</source>
            <translation>erledigt: erlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>On account</source>
            <translation>Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Days late</source>
            <translation>Tage überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>With whom</source>
            <translation>Mit wem</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Subject</source>
            <translation>Betreff</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Written down by</source>
            <translation>Festgehalten von</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Fingerprint</source>
            <translation>Fingerabdruck</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Detail</source>
            <translation>Einzelheit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/log_dialog.py" />
            <source>Contacts made with {0}</source>
            <translation>Kontakte mit {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/log_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Open invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Still open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>In plan {0}</source>
            <translation>Im Ratenplan {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Less by {0}</source>
            <translation>Weniger bis {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Promised for {0}</source>
            <translation>Zugesagt für {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Disputed</source>
            <translation>Strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Disputed in part</source>
            <translation>Teils bestritten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>part {0} of {1}</source>
            <translation>Teil {0} von {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Charged</source>
            <translation>Berechnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Paid</source>
            <translation>Bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Installment missed</source>
            <translation>Rate ausgeblieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Smaller sum offered</source>
            <translation>Kleinerer Betrag angeboten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Paused</source>
            <translation>Pausiert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>No credit</source>
            <translation>Kein Kredit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Promise broken</source>
            <translation>Zusage verstrichen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Nothing open</source>
            <translation>Nichts offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>With care</source>
            <translation>Mit Rücksicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Plan runs, {0} payments</source>
            <translation>Ratenplan läuft, {0} Raten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Plan kept, {0} of {1} paid</source>
            <translation>Raten: {0} von {1} bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>{0} next</source>
            <translation>Als Nächstes: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>{0} on {1}</source>
            <translation>{0} am {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Write-off taken back</source>
            <translation>Ausbuchung zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Discount taken back</source>
            <translation>Skonto zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Refund came back</source>
            <translation>Rückzahlung kam zurück</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Taken back: {0}</source>
            <translation>Zurückgenommen: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Waiver taken back: {0}</source>
            <translation>Erlass zurückgenommen: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Credit note</source>
            <translation>Rechnungskorrektur</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Payment</source>
            <translation>Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Refund</source>
            <translation>Rückzahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Write-off</source>
            <translation>Ausbuchung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Discount</source>
            <translation>Skonto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Waived: {0}</source>
            <translation>Erlassen: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Opening balance</source>
            <translation>Anfangssaldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Payment taken back</source>
            <translation>Zahlung zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>accounts</source>
            <translation>Buchhaltung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>owner</source>
            <translation>Inhaber/in</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>buyer</source>
            <translation>Einkauf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>other</source>
            <translation>anderes</translation>
        </message>
    </context>
    <context>
        <name>CustomersDesk</name>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>Import customers</source>
            <translation>Kunden einlesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>New customer</source>
            <translation>Neuer Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>Write the first one down, or bring them along from a spreadsheet or another program. You see every line before anything is saved.</source>
            <translation>Legen Sie den ersten Kunden an, oder bringen Sie alle aus einer Tabelle oder einem anderen Programm mit. Sie sehen jede Zeile, bevor etwas gespeichert wird.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>No customers yet</source>
            <translation>Noch keine Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>Save the files</source>
            <translation>Dateien speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>{0} files saved.</source>
            <translation>{0} Dateien gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>log-{0}.csv</source>
            <translation>kontakte-{0}.csv</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>customers.csv</source>
            <translation>kunden.csv</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>ledger-{0}.csv</source>
            <translation>kundenkonto-{0}.csv</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <location filename="../../arbook/gui/shared/date_field.py" />
            <source>Choose from a calendar</source>
            <translation>Im Kalender auswählen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/date_field.py" />
            <source>Calendar</source>
            <translation>Kalender</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Begin</source>
            <translation>Anfangen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Go to</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>This desk</source>
            <translation>Diese Seite</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Book</source>
            <translation>Buch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>View and help</source>
            <translation>Ansicht und Hilfe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>desk open go</source>
            <translation>seite öffnen gehe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>New invoice</source>
            <translation>Neue Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>write charge bill</source>
            <translation>schreiben faktura berechnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Record payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>money received enter</source>
            <translation>geld eingang buchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Remind this customer</source>
            <translation>Diesen Kunden erinnern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>dun reminder late</source>
            <translation>mahnen mahnung erinnerung überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>New customer</source>
            <translation>Neuer Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>write down add</source>
            <translation>anlegen hinzufügen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Find a customer</source>
            <translation>Kunde suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Statements</source>
            <translation>Kontoauszüge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>print account open items</source>
            <translation>drucken konto offene posten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Who owes for how long</source>
            <translation>Wer wie lange schuldet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>aging overdue bands days late list</source>
            <translation>überfällig offene Posten Alter Tage Liste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>What we get wrong</source>
            <translation>Was wir falsch machen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>disputes contested complaints</source>
            <translation>einwände strittig beschwerden reklamationen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Small rests</source>
            <translation>Kleine Reste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>write off leave difference cents</source>
            <translation>ausbuchen Differenz Cent Rest</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Import a file</source>
            <translation>Datei einlesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>bring in csv table spreadsheet</source>
            <translation>importieren csv tabelle excel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>New on this page</source>
            <translation>Neu auf dieser Seite</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Press the colored button</source>
            <translation>Farbigen Knopf drücken</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Find in this list</source>
            <translation>In dieser Liste suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Call instead of writing</source>
            <translation>Lieber anrufen als schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>telephone ring reminder</source>
            <translation>telefonieren klingeln erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Show and print</source>
            <translation>Zeigen und drucken</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>paper pdf</source>
            <translation>beleg pdf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Save the list as a table</source>
            <translation>Liste als Tabelle speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>export csv</source>
            <translation>exportieren csv</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>The one before</source>
            <translation>Vorheriger</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>The one after</source>
            <translation>Nächster</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>From list to panel to footer</source>
            <translation>Von der Liste zum Seitenblatt zur Fußleiste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Redo</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Make a backup</source>
            <translation>Sicherung anlegen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>copy save safe</source>
            <translation>kopie sichern backup</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>New book</source>
            <translation>Neues Buch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Open a book</source>
            <translation>Buch öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Close this book</source>
            <translation>Dieses Buch schließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Set up mail</source>
            <translation>E-Mail einrichten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>settings smtp password account</source>
            <translation>einstellungen smtp passwort konto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Your business</source>
            <translation>Ihr Betrieb</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>settings address bank logo</source>
            <translation>einstellungen anschrift bank logo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Text size and language</source>
            <translation>Schriftgröße und Sprache</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>settings look big</source>
            <translation>einstellungen aussehen groß</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Dark mode</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>night black</source>
            <translation>nacht schwarz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Light mode</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>day white</source>
            <translation>tag weiß</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>manual how</source>
            <translation>handbuch wie</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>shortcuts keyboard</source>
            <translation>tastenkürzel tastatur</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Search what was said and sent</source>
            <translation>Suchen, was gesagt und gesendet wurde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>log contacts calls mails notes</source>
            <translation>protokoll kontakte anrufe mails notizen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Backup made and checked.</source>
            <translation>Die Sicherung ist angelegt und geprüft.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Everything here is saved already.</source>
            <translation>Hier ist schon alles gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>There is nothing here to remove.</source>
            <translation>Hier gibt es nichts zu entfernen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>Reminders that can be calls stand on Today.</source>
            <translation>Erinnerungen, die Anrufe werden können, stehen unter Heute.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>There is no paper to print here.</source>
            <translation>Hier gibt es keinen Beleg zum Drucken.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>There is no list here to save as a table.</source>
            <translation>Hier gibt es keine Liste, die sich als Tabelle speichern ließe.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>There is nothing new to begin here.</source>
            <translation>Hier gibt es nichts Neues anzufangen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>There is no list to look through here. Ctrl+K finds anything.</source>
            <translation>Hier gibt es keine Liste zum Durchsuchen. Strg+K findet alles.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/deeds.py" />
            <source>{0} does nothing here.</source>
            <translation>{0} bewirkt hier nichts.</translation>
        </message>
    </context>
    <context>
        <name>DisputeDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>What is contested is not asked for until it is settled; the rest is.</source>
            <translation>Was strittig ist, wird bis zur Klärung nicht angefordert, der Rest schon.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>About</source>
            <translation>Worum es geht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>Contested amount, empty for all of it</source>
            <translation>Strittiger Betrag, leer für alles</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>What is wrong</source>
            <translation>Was nicht stimmt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>Their words</source>
            <translation>Im Wortlaut</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>Who is on it</source>
            <translation>Wer kümmert sich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>Look at it again on</source>
            <translation>Wiedervorlage am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>Which lines; none for all of it or the amount</source>
            <translation>Welche Posten; keine für alles oder den Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>Dispute: {0}</source>
            <translation>Einwand: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_dialog.py" />
            <source>Dispute written down. It is not asked for until it is settled.</source>
            <translation>Einwand festgehalten. Bis zur Klärung wird nichts davon angefordert.</translation>
        </message>
    </context>
    <context>
        <name>DivisionFields</name>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>Number</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>By hand</source>
            <translation>Von Hand</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>Divide by</source>
            <translation>Aufteilen nach</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>Payments</source>
            <translation>Raten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>They can pay, each time</source>
            <translation>So viel geht jedes Mal</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>All paid by</source>
            <translation>Alles bezahlt bis</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>First one on</source>
            <translation>Erste Rate am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>Then</source>
            <translation>Danach</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>Why it changes</source>
            <translation>Warum er sich ändert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>Note on the agreement</source>
            <translation>Hinweis auf der Vereinbarung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>Write days and amounts into the list.</source>
            <translation>Schreiben Sie Tage und Beträge in die Liste.</translation>
        </message>
    </context>
    <context>
        <name>EditorLines</name>
        <message>
            <location filename="../../arbook/gui/invoices/editor_lines.py" />
            <source>Line {0} removed.</source>
            <translation>Zeile {0} entfernt.</translation>
        </message>
    </context>
    <context>
        <name>EditorSums</name>
        <message>
            <location filename="../../arbook/gui/invoices/editor_sums.py" />
            <source>Instead of the {0} parts of the terms. Empty it to have them back.</source>
            <translation>Statt der {0} Teile der Bedingungen. Leeren holt sie zurück.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_sums.py" />
            <source>in {0} parts</source>
            <translation>in {0} Teilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_sums.py" />
            <source>Kept as you type. The number is given when you issue it.</source>
            <translation>Wird beim Schreiben gespeichert. Die Nummer gibt es beim Ausstellen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_sums.py" />
            <source>To pay {0}. Nobody is chosen yet.</source>
            <translation>Zu zahlen: {0}. Noch ist niemand gewählt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_sums.py" />
            <source>Nothing to issue yet.</source>
            <translation>Noch nichts auszustellen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_sums.py" />
            <source>{0}, due {1}, to {2}.</source>
            <translation>{0}, fällig {1}, an {2}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_sums.py" />
            <source>{0} in {1} parts until {2}, to {3}.</source>
            <translation>{0} in {1} Teilen bis {2}, an {3}.</translation>
        </message>
    </context>
    <context>
        <name>EditorView</name>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Name or number</source>
            <translation>Name oder Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>invoice date</source>
            <translation>Rechnungstag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>of a period</source>
            <translation>bei Zeitraum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Invoice date</source>
            <translation>Rechnungsdatum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Terms</source>
            <translation>Zahlungsziel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Delivered or done</source>
            <translation>Leistungsdatum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Reference on the invoice</source>
            <translation>Ihr Zeichen auf der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Note on the invoice</source>
            <translation>Hinweis auf der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>New invoice</source>
            <translation>Neue Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Issue and next</source>
            <translation>Ausstellen und nächste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Issue</source>
            <translation>Ausstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>next field</source>
            <translation>nächstes Feld</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Ctrl ↓</source>
            <translation>Strg ↓</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>copy the line above</source>
            <translation>Zeile darüber kopieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Ctrl Del</source>
            <translation>Strg Entf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>remove line</source>
            <translation>Zeile entfernen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>earlier items</source>
            <translation>frühere Posten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>today, a day on, back</source>
            <translation>heute, Tag vor, zurück</translation>
        </message>
    </context>
    <context>
        <name>EndDialog</name>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>In your words, for the customer's log</source>
            <translation>In Ihren Worten, für die Kontakte des Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>Its invoices are reminded again. What was paid stays.</source>
            <translation>An die Rechnungen wird wieder erinnert. Was gezahlt ist, bleibt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>The plan has ended.</source>
            <translation>Der Ratenplan ist beendet.</translation>
        </message>
    </context>
    <context>
        <name>Entry</name>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Entry</source>
            <translation>Buchung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Undo it</source>
            <translation>Rückgängig machen</translation>
        </message>
    </context>
    <context>
        <name>EntryDialog</name>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Undone on</source>
            <translation>Rückgängig am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Why it is undone</source>
            <translation>Warum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>of it tax: {0}</source>
            <translation>davon Steuer: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Written off</source>
            <translation>Ausgebucht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Discount granted</source>
            <translation>Skonto gewährt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Paid out</source>
            <translation>Ausgezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Waived</source>
            <translation>Erlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Entry</source>
            <translation>Buchung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>It was undone on {0}.</source>
            <translation>Am {0} rückgängig gemacht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>It came with a payment and goes with it, if that is taken back.</source>
            <translation>Sie kam mit einer Zahlung und geht mit ihr, wenn diese zurückgenommen wird.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Undone, {0} lies on account again. Both stay in the ledger.</source>
            <translation>Rückgängig gemacht sind {0} wieder Guthaben. Beide Zeilen bleiben im Kundenkonto.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Undone, the smaller sum is off: {0} is open again, and reminders go on.</source>
            <translation>Rückgängig gemacht gilt der kleinere Betrag nicht mehr: {0} ist wieder offen, und Erinnerungen gehen weiter.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>Undone, {0} is open again. Both stay in the ledger.</source>
            <translation>Rückgängig gemacht sind {0} wieder offen. Beide Zeilen bleiben im Kundenkonto.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/entry_dialog.py" />
            <source>It was undone.</source>
            <translation>Rückgängig gemacht.</translation>
        </message>
    </context>
    <context>
        <name>ExpectedChoices</name>
        <message>
            <location filename="../../arbook/gui/payments/expected_choices.py" />
            <source>Agreed with them</source>
            <translation>Mit ihnen vereinbart</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/expected_choices.py" />
            <source>{0} is enough</source>
            <translation>{0} genügen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/expected_choices.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/expected_choices.py" />
            <source>{0} promised</source>
            <translation>{0} zugesagt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/expected_choices.py" />
            <source>{0} is enough, by {1}</source>
            <translation>{0} genügen, bis {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/expected_choices.py" />
            <source>{0} of plan {2}, {1}</source>
            <translation>{0} vom Ratenplan {2}, {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/expected_choices.py" />
            <source>{0} promised, by {1}</source>
            <translation>{0} zugesagt, bis {1}</translation>
        </message>
    </context>
    <context>
        <name>ExtendDialog</name>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>Due {0} now</source>
            <translation>Jetzt fällig am {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>New due date</source>
            <translation>Neue Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>Why, for the customer's log</source>
            <translation>Warum, für den Verlauf des Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>Show the letter that confirms it</source>
            <translation>Das Schreiben zeigen, das es bestätigt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>Late and reminded from the new day on. The paper stays as it is.</source>
            <translation>Überfällig und erinnert erst nach dem neuen Tag. Der Beleg bleibt, wie er ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>One day more. Late and reminded only after it; the paper stays as it is.</source>
            <translation>Ein Tag mehr. Überfällig und erinnert erst danach; der Beleg bleibt, wie er ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>{0} days more. Late and reminded only after them; the paper stays as it is.</source>
            <translation>{0} Tage mehr. Überfällig und erinnert erst danach; der Beleg bleibt, wie er ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>{0} is due on {1} now.</source>
            <translation>{0} ist jetzt am {1} fällig.</translation>
        </message>
    </context>
    <context>
        <name>ExtraChoices</name>
        <message>
            <location filename="../../arbook/gui/payments/extra_choices.py" />
            <source>Leave it open</source>
            <translation>Offen lassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/extra_choices.py" />
            <source>Write it off</source>
            <translation>Ausbuchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/extra_choices.py" />
            <source>The small rest</source>
            <translation>Der kleine Rest</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/extra_choices.py" />
            <source>Written off before. Is the money for it?</source>
            <translation>Früher ausgebucht. Ist das Geld dafür?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/extra_choices.py" />
            <source>A small rest of {0} is left.</source>
            <translation>Ein kleiner Rest von {0} bleibt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/extra_choices.py" />
            <source>Written off on {0}</source>
            <translation>Ausgebucht am {0}</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>{0}, and {1}</source>
            <translation>{0} und {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>{0}, {1} on account</source>
            <translation>{0}, {1} Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>Owed to you</source>
            <translation>Offen insgesamt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>no invoice</source>
            <translation>keine Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>{0} invoices</source>
            <translation>{0} Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>1 invoice</source>
            <translation>1 Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>1 promise or plan</source>
            <translation>1 Zusage oder Rate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>{0} promises or plans</source>
            <translation>{0} Zusagen oder Raten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>nothing promised or agreed</source>
            <translation>nichts zugesagt oder vereinbart</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>Expected this week</source>
            <translation>Diese Woche erwartet</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <location filename="../../arbook/gui/shared/files.py" />
            <source>Saved as {0}.</source>
            <translation>Gespeichert als {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/files.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
    </context>
    <context>
        <name>Find</name>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>Invoices</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>Late charges</source>
            <translation>Für Verzug berechnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>Payments</source>
            <translation>Zahlungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>Amounts</source>
            <translation>Beträge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>Things to do</source>
            <translation>Was Sie tun können</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>With which customer?</source>
            <translation>Mit welchem Kunden?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>{0}, put away</source>
            <translation>{0}, abgelegt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>new invoice</source>
            <translation>neue Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>Credit note {0}</source>
            <translation>Rechnungskorrektur {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>{0} open</source>
            <translation>{0} offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>settled</source>
            <translation>ausgeglichen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>record payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette_hits.py" />
            <source>received {0}</source>
            <translation>eingegangen am {0}</translation>
        </message>
    </context>
    <context>
        <name>FirstStepsCard</name>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>Enter your business</source>
            <translation>Tragen Sie Ihren Betrieb ein</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>Address and bank account stand on every paper.</source>
            <translation>Anschrift und Bankverbindung stehen auf jedem Beleg.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>Enter</source>
            <translation>Erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>Write down your first customer</source>
            <translation>Legen Sie Ihren ersten Kunden an</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>A name is enough to begin.</source>
            <translation>Für den Anfang reicht ein Name.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>New customer</source>
            <translation>Neuer Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>Write your first invoice</source>
            <translation>Schreiben Sie Ihre erste Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>It is numbered and dated for you; reminders follow from its due date.</source>
            <translation>Nummer und Datum kommen von selbst; Erinnerungen folgen aus der Fälligkeit.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>New invoice</source>
            <translation>Neue Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>Set up your mail account</source>
            <translation>Richten Sie Ihr Mailkonto ein</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>So that reminders leave in your name. Letters need none.</source>
            <translation>Damit Erinnerungen in Ihrem Namen hinausgehen. Briefe brauchen keines.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>Set up</source>
            <translation>Einrichten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>Or import a file</source>
            <translation>Oder lesen Sie eine Datei ein</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>From a spreadsheet or another program; nothing is changed before you have seen it.</source>
            <translation>Aus einer Tabelle oder einem anderen Programm; nichts ändert sich, bevor Sie es gesehen haben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>Import</source>
            <translation>Einlesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>To do</source>
            <translation>Zu tun</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/first_steps.py" />
            <source>{0} of {1} done. Each ticks itself off.</source>
            <translation>{0} von {1} erledigt. Jeder hakt sich selbst ab.</translation>
        </message>
    </context>
    <context>
        <name>FollowUpDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Nobody was reached. Try again.</source>
            <translation>Niemanden erreicht. Noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>On which day</source>
            <translation>An welchem Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Who, if not you</source>
            <translation>Wer, wenn nicht Sie</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>What it is about</source>
            <translation>Worum es geht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>It stands on Today from that day on, until it is done.</source>
            <translation>Steht ab diesem Tag auf „Heute“, bis es erledigt ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Noted for {0}.</source>
            <translation>Vorgemerkt für {0}.</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/change_dialog.py" />
            <source>Taken up from where you left it at {0}.</source>
            <translation>So, wie Sie es um {0} verlassen haben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/change_dialog.py" />
            <source>Taken up from where you left it on {0}.</source>
            <translation>So, wie Sie es am {0} verlassen haben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/change_dialog.py" />
            <source>Start afresh</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/change_dialog.py" />
            <source>What you type here is not kept: {0}</source>
            <translation>Was Sie hier tippen, wird nicht aufgehoben: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/change_dialog.py" />
            <source>Open its line in the customer's ledger to undo it.</source>
            <translation>Öffnen Sie dafür die Zeile im Kundenkonto.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/change_dialog.py" />
            <source>What you typed is kept for the next time.</source>
            <translation>Was Sie getippt haben, ist für das nächste Mal aufgehoben.</translation>
        </message>
    </context>
    <context>
        <name>Front</name>
        <message>
            <location filename="../../arbook/gui/shell/front.py" />
            <source>Open a book</source>
            <translation>Buch öffnen</translation>
        </message>
    </context>
    <context>
        <name>GraceNote</name>
        <message>
            <location filename="../../arbook/gui/shared/grace_note.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/grace_note.py" />
            <source>{0}, for show: nothing leaves the demo</source>
            <translation>{0}, zum Schein: Nichts verlässt das Übungsbuch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/grace_note.py" />
            <source>Sending {0} reminders in 1 second</source>
            <translation>{0} Erinnerungen gehen in 1 Sekunde hinaus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/grace_note.py" />
            <source>Sending 1 reminder in 1 second</source>
            <translation>1 Erinnerung geht in 1 Sekunde hinaus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/grace_note.py" />
            <source>Sending 1 reminder in {1} seconds</source>
            <translation>1 Erinnerung geht in {1} Sekunden hinaus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/grace_note.py" />
            <source>Sending {0} reminders in {1} seconds</source>
            <translation>{0} Erinnerungen gehen in {1} Sekunden hinaus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/grace_note.py" />
            <source>Sending 1 message in 1 second</source>
            <translation>1 Nachricht geht in 1 Sekunde hinaus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/grace_note.py" />
            <source>Sending {0} messages in 1 second</source>
            <translation>{0} Nachrichten gehen in 1 Sekunde hinaus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/grace_note.py" />
            <source>Sending 1 message in {1} seconds</source>
            <translation>1 Nachricht geht in {1} Sekunden hinaus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/grace_note.py" />
            <source>Sending {0} messages in {1} seconds</source>
            <translation>{0} Nachrichten gehen in {1} Sekunden hinaus</translation>
        </message>
    </context>
    <context>
        <name>Granting</name>
        <message>
            <location filename="../../arbook/gui/shared/untaken_note.py" />
            <source>{0} granted as a discount on {1}.</source>
            <translation>{0} Skonto auf {1} gewährt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/untaken_note.py" />
            <source>Open its line in the customer's ledger to undo it.</source>
            <translation>Öffnen Sie die Zeile im Kundenkonto, um es rückgängig zu machen.</translation>
        </message>
    </context>
    <context>
        <name>GroupDialog</name>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>New group</source>
            <translation>Neue Gruppe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>Change the group</source>
            <translation>Gruppe ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>Keep this group</source>
            <translation>Gruppe speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>as usual: {0}</source>
            <translation>wie üblich: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>Name or number</source>
            <translation>Name oder Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>Who belongs to it</source>
            <translation>Wer dazugehört</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>Take out of the group</source>
            <translation>Aus der Gruppe nehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>Ladder</source>
            <translation>Leiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>Put a customer in</source>
            <translation>Kunden aufnehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>What was sent stays sent; the next stage comes from this ladder.</source>
            <translation>Gesendetes bleibt gesendet; die nächste Stufe kommt aus dieser Leiter.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>Nobody is in this group yet.</source>
            <translation>In dieser Gruppe ist noch niemand.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/group_dialog.py" />
            <source>The group {0} is kept.</source>
            <translation>Die Gruppe {0} ist gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <location filename="../../arbook/gui/shell/help_pages.py" />
            <source>key</source>
            <translation>Taste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/help_pages.py" />
            <source>does</source>
            <translation>bewirkt</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <location filename="../../arbook/gui/shell/help_window.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/help_window.py" />
            <source>Find in the manual</source>
            <translation>Im Handbuch suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/help_window.py" />
            <source>Pages of the manual</source>
            <translation>Seiten des Handbuchs</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/help_window.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/help_window.py" />
            <source>This is the first page you opened.</source>
            <translation>Das ist die erste Seite, die Sie geöffnet haben.</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <location filename="../../arbook/gui/shared/history.py" />
            <source>Undone: {0}</source>
            <translation>Rückgängig gemacht: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/history.py" />
            <source>Undo does not reach this: {0} Undo again takes back what was before it: {1}</source>
            <translation>Das Letzte lässt sich so nicht rückgängig machen: {0} Noch einmal „Rückgängig“ nimmt das davor zurück: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/history.py" />
            <source>Undo does not reach this: {0}</source>
            <translation>Das Letzte lässt sich so nicht rückgängig machen: {0}</translation>
        </message>
    </context>
    <context>
        <name>HoldDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>About</source>
            <translation>Worum es geht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Empty: until you end it.</source>
            <translation>Leer: bis Sie die Pause beenden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>The customer hears nothing of this.</source>
            <translation>Der Kunde erfährt davon nichts.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Reminders are paused.</source>
            <translation>Die Erinnerungen sind pausiert.</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Import a file</source>
            <translation>Datei einlesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Import</source>
            <translation>Einlesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Invoices</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Payments</source>
            <translation>Zahlungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Contact person</source>
            <translation>Ansprechpartner</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Address</source>
            <translation>Anschrift</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Town</source>
            <translation>Ort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Postcode</source>
            <translation>Postleitzahl</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Terms in days</source>
            <translation>Zahlungsziel in Tagen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Tax number</source>
            <translation>USt-IdNr. oder Steuernummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Business or consumer</source>
            <translation>Unternehmen oder privat</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Customer number</source>
            <translation>Kundennummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Customer name</source>
            <translation>Kundenname</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Invoice number</source>
            <translation>Rechnungsnummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Invoice date</source>
            <translation>Rechnungsdatum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Due date</source>
            <translation>Fällig am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Delivered on</source>
            <translation>Geliefert am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Tax in it</source>
            <translation>Enthaltene Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Reference</source>
            <translation>Verwendungszweck</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Paid on</source>
            <translation>Bezahlt am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Paid amount</source>
            <translation>Gezahlter Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Disputed</source>
            <translation>Strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Received on</source>
            <translation>Eingegangen am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>How it was paid</source>
            <translation>Zahlungsart</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>day, month, year</source>
            <translation>Tag, Monat, Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>month, day, year</source>
            <translation>Monat, Tag, Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>year, month, day</source>
            <translation>Jahr, Monat, Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>{0} customers, {1} invoices and {2} payments would be added.</source>
            <translation>Neu hinzu kämen {0} Kunden, {1} Rechnungen und {2} Zahlungen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>{0} customers, {1} invoices and {2} payments were added.</source>
            <translation>Neu hinzugekommen: {0} Kunden, {1} Rechnungen und {2} Zahlungen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Customers completed: {0}.</source>
            <translation>Ergänzte Kunden: {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>In the book already: {0} rows.</source>
            <translation>Schon im Buch: {0} Zeilen.</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Choose a file</source>
            <translation>Datei auswählen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>CSV, with headings in its first line</source>
            <translation>CSV mit Überschriften in der ersten Zeile</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>What the rows are</source>
            <translation>Was die Zeilen sind</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Choose a file first.</source>
            <translation>Wählen Sie zuerst eine Datei.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Check all lines</source>
            <translation>Alle Zeilen prüfen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Working</source>
            <translation>Einen Moment</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>{0} of {1} rows</source>
            <translation>{0} von {1} Zeilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Almost there</source>
            <translation>Gleich fertig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
            <translation>Tabellen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Reading {0}</source>
            <translation>{0} wird gelesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Still needed: {0}. Choose their columns.</source>
            <translation>Es fehlt noch: {0}. Wählen Sie die Spalten dafür.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>A large file: check all lines first.</source>
            <translation>Eine große Datei: Prüfen Sie zuerst alle Zeilen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>{0} lines do not fit. Correct the file, or choose other columns. Nothing was saved.</source>
            <translation>{0} Zeilen passen nicht. Verbessern Sie die Datei, oder wählen Sie andere Spalten. Es wurde nichts gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>The file is checked first; what does not fit is told here.</source>
            <translation>Die Datei wird erst geprüft; was nicht passt, steht hier.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>All of it is saved, or nothing.</source>
            <translation>Gespeichert wird alles oder nichts.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>ImportResult</name>
        <message>
            <location filename="../../arbook/gui/importing/result.py" />
            <source>Imported</source>
            <translation>Eingelesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/result.py" />
            <source>Nothing new</source>
            <translation>Nichts Neues</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/result.py" />
            <source>Show customers</source>
            <translation>Kunden zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/result.py" />
            <source>Show payments</source>
            <translation>Zahlungen zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/result.py" />
            <source>Show invoices</source>
            <translation>Rechnungen zeigen</translation>
        </message>
    </context>
    <context>
        <name>InvoiceActions</name>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Go on writing</source>
            <translation>Weiterschreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Record payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Show the customer</source>
            <translation>Kunde zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Give more time</source>
            <translation>Mehr Zeit geben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Letter on the new day</source>
            <translation>Schreiben zum neuen Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Choose the ladder of reminders</source>
            <translation>Erinnerungsstufen wählen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Write down a promise</source>
            <translation>Zusage festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Write down a dispute</source>
            <translation>Einwand festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Write a credit note</source>
            <translation>Rechnungskorrektur schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Write off or give a discount</source>
            <translation>Ausbuchen oder Skonto geben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>May I charge?</source>
            <translation>Was darf ich berechnen?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Copy as new</source>
            <translation>Als neue kopieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Repeat</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Copy that says paid or overdue</source>
            <translation>Kopie mit „bezahlt“ oder „überfällig“</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>Throw the draft away</source>
            <translation>Entwurf verwerfen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>More with this invoice</source>
            <translation>Mehr zu dieser Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_actions.py" />
            <source>More</source>
            <translation>Mehr</translation>
        </message>
    </context>
    <context>
        <name>InvoiceEditor</name>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>Issue {0}</source>
            <translation>{0} ausstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>Draft, next number {0}</source>
            <translation>Entwurf, nächste Nummer {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>This draft could not be kept just now.</source>
            <translation>Der Entwurf ließ sich gerade nicht speichern.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>The draft is saved.</source>
            <translation>Der Entwurf ist gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>InvoiceView</name>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>{0} still open</source>
            <translation>noch {0} offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>{0} written off</source>
            <translation>{0} ausgebucht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Issued by another program</source>
            <translation>In einem anderen Programm ausgestellt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Corrects {0}</source>
            <translation>Korrigiert {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>and {0} more lines</source>
            <translation>und {0} weitere Zeilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Net</source>
            <translation>Netto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Tax</source>
            <translation>Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Rounded to the coin</source>
            <translation>Auf die Münze gerundet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>{0} less {1}, {2}</source>
            <translation>{0} abzüglich {1}, {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Charged for lateness, apart from the invoice</source>
            <translation>Für Verzug berechnet, neben der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Open {0} or waive it</source>
            <translation>{0} öffnen oder erlassen</translation>
        </message>
    </context>
    <context>
        <name>Invoices</name>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Credit note for {0}</source>
            <translation>Rechnungskorrektur zu {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Issue credit note</source>
            <translation>Korrektur ausstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>All, in proportion</source>
            <translation>Alle, anteilig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/discarding.py" />
            <source>Draft for {0} thrown away.</source>
            <translation>Der Entwurf für {0} ist verworfen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_dialog.py" />
            <source>Issue this invoice?</source>
            <translation>Diese Rechnung ausstellen?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_dialog.py" />
            <source>Issue it</source>
            <translation>Ausstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_dialog.py" />
            <source>Issue {0} invoices?</source>
            <translation>{0} Rechnungen ausstellen?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_dialog.py" />
            <source>Issue all {0}</source>
            <translation>Alle {0} ausstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_dialog.py" />
            <source>It stands in the customer's log. Without a reason those above the limit are not issued.</source>
            <translation>Der Grund steht im Verlauf des Kunden. Ohne ihn wird nicht ausgestellt, was über dem Kreditlimit liegt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_dialog.py" />
            <source>Why all the same</source>
            <translation>Warum trotzdem</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_dialog.py" />
            <source>Each is dated {0}, takes the next number and stays as it is.</source>
            <translation>Jede trägt das Datum {0}, bekommt die nächste Nummer und bleibt, wie sie ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_dialog.py" />
            <source>{0}, {1}: {2}</source>
            <translation>{0}, {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_dialog.py" />
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_dialog.py" />
            <source>{0} would owe {1}, {2} above the limit of {3}.</source>
            <translation>{0} würde {1} schulden, {2} über dem Kreditlimit von {3}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>More time for {0}</source>
            <translation>Mehr Zeit für {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>Give more time</source>
            <translation>Mehr Zeit geben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/extend_dialog.py" />
            <source>More time, in writing</source>
            <translation>Mehr Zeit, schriftlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>Issue invoice {0}?</source>
            <translation>Rechnung {0} ausstellen?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>Issue {0}</source>
            <translation>{0} ausstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>Once issued it stays as it is. A credit note corrects it.</source>
            <translation>Nach dem Ausstellen bleibt sie, wie sie ist. Eine Rechnungskorrektur berichtigt sie.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>Keep as draft</source>
            <translation>Als Entwurf behalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>To {0}: {1}, due in {2} parts.</source>
            <translation>An {0}: {1}, fällig in {2} Teilen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>To {0}: {1}, due {2}.</source>
            <translation>An {0}: {1}, fällig am {2}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>{0} more</source>
            <translation>{0} weitere</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>It is dated {0}. Until then no other invoice can bear an earlier date.</source>
            <translation>Sie trägt das Datum {0}. Bis dahin kann keine andere Rechnung ein früheres tragen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>This goes {0} above the limit of {1}.</source>
            <translation>Damit sind es {0} über dem Kreditlimit von {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>Above the limit of {0}</source>
            <translation>Über dem Kreditlimit von {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>Issue all the same</source>
            <translation>Trotzdem ausstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>No credit for {0}</source>
            <translation>Kein Kredit für {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>They pay in advance: due at once</source>
            <translation>Sie zahlen im Voraus: sofort fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>Your reason stands in the customer's log.</source>
            <translation>Der Grund steht im Verlauf des Kunden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>Is paid in advance</source>
            <translation>Wird im Voraus bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>Say why, or keep it as a draft.</source>
            <translation>Sagen Sie, warum, oder behalten Sie den Entwurf.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>You stopped their credit on {0}.</source>
            <translation>Sie haben den Kredit am {0} gesperrt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>You stopped their credit on {0}, until {1}.</source>
            <translation>Sie haben den Kredit am {0} gesperrt, bis {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>Their credit was stopped by “{0}” of {1}. It is free again once the {2} that it was for are paid, or that reminder's stage no longer stops credit.</source>
            <translation>Der Kredit endete mit „{0}“ vom {1}. Er gilt wieder, sobald die {2} bezahlt sind, um die es dabei ging, oder diese Stufe den Kredit nicht mehr beendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>Limit</source>
            <translation>Kreditlimit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>Owed with this invoice and other drafts</source>
            <translation>Offen mit dieser Rechnung und anderen Entwürfen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/limit_dialog.py" />
            <source>Above the limit</source>
            <translation>Über dem Limit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Invoice from another program</source>
            <translation>Rechnung aus einem anderen Programm</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Record invoice</source>
            <translation>Rechnung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Repeat this invoice</source>
            <translation>Diese Rechnung wiederholen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Change what comes again</source>
            <translation>Wiederkehrende Rechnung ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Let it come again</source>
            <translation>Wiederkehren lassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>calendar months</source>
            <translation>Kalendermonate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>quarters</source>
            <translation>Quartale</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>years</source>
            <translation>Jahre</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>weeks</source>
            <translation>Wochen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every day</source>
            <translation>jeden Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every week</source>
            <translation>jede Woche</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every month</source>
            <translation>jeden Monat</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every calendar month</source>
            <translation>jeden Kalendermonat</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every quarter</source>
            <translation>jedes Quartal</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every year</source>
            <translation>jedes Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every {0} days</source>
            <translation>alle {0} Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every {0} weeks</source>
            <translation>alle {0} Wochen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every {0} months</source>
            <translation>alle {0} Monate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every {0} calendar months</source>
            <translation>alle {0} Kalendermonate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every {0} quarters</source>
            <translation>alle {0} Quartale</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>every {0} years</source>
            <translation>alle {0} Jahre</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>{0}, in advance</source>
            <translation>{0}, im Voraus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>{0}, afterwards</source>
            <translation>{0}, im Nachhinein</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>{0} to {1}</source>
            <translation>{0} bis {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>days it is for</source>
            <translation>Tage, für die sie gilt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>On the first: {0}</source>
            <translation>Auf der ersten: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>The last one is for {0}.</source>
            <translation>Die letzte gilt für {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>No invoice is written for {0}.</source>
            <translation>Für {0} gibt es keine Rechnung.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>The first one is for {0}, at its part of the price.</source>
            <translation>Die erste ist für {0}, zu ihrem Anteil am Preis.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>Too many missed</source>
            <translation>Zu viele ausgelassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>{0} due</source>
            <translation>{0} fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>Ended</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_words.py" />
            <source>Running</source>
            <translation>Laufend</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>{0} × {1}</source>
            <translation>{0} × {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>{0} × {1} per {2}</source>
            <translation>{0} × {1} je {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Credit note</source>
            <translation>Rechnungskorrektur</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Written off</source>
            <translation>Ausgebucht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Partly written off</source>
            <translation>Teilweise ausgebucht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Credited</source>
            <translation>Gutgeschrieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Settled</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Paid</source>
            <translation>Bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Delivered or done on {0}</source>
            <translation>Geliefert oder geleistet am {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Delivered or done from {0} to {1}</source>
            <translation>Geliefert oder geleistet vom {0} bis {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Not reminded for now</source>
            <translation>Wird vorerst nicht erinnert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Not reminded until {0}</source>
            <translation>Wird bis {0} nicht erinnert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>A reminder stopped their credit until what it was for is paid.</source>
            <translation>Eine Erinnerung hat den Kredit beendet, bis bezahlt ist, woran sie erinnert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>No further credit</source>
            <translation>Nichts mehr auf Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>No further credit until {0}</source>
            <translation>Nichts mehr auf Rechnung bis {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>{0} on {1}</source>
            <translation>{0} am {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Part {0} of {1}: {2}</source>
            <translation>Teil {0} von {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Part {1} of {2}, due {0}</source>
            <translation>Teil {1} von {2}, fällig am {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Due {0}</source>
            <translation>Fällig am {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Part {2} of {3}, due {0}, first {1}</source>
            <translation>Teil {2} von {3}, fällig {0}, zuerst {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Due {0}, first {1}</source>
            <translation>Fällig {0}, zuerst {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>settled</source>
            <translation>beglichen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>{0} still open</source>
            <translation>noch {0} offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Payment</source>
            <translation>Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Discount</source>
            <translation>Skonto</translation>
        </message>
    </context>
    <context>
        <name>InvoicesDesk</name>
        <message>
            <location filename="../../arbook/gui/invoices/columns.py" />
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/columns.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/columns.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/columns.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/columns.py" />
            <source>Total</source>
            <translation>Gesamtbetrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/columns.py" />
            <source>Still open</source>
            <translation>Noch offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Add an old one</source>
            <translation>Nachtragen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Invoices</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Find an invoice</source>
            <translation>Rechnung suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Drafts</source>
            <translation>Entwürfe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Recurring</source>
            <translation>Wiederkehrend</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>New invoice</source>
            <translation>Neue Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Import invoices</source>
            <translation>Rechnungen einlesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Write the first one now, or import last year's from a spreadsheet or another program. You see every line before anything is saved.</source>
            <translation>Schreiben Sie gleich die erste, oder lesen Sie die vom letzten Jahr aus einer Tabelle oder einem anderen Programm ein. Sie sehen jede Zeile, bevor etwas gespeichert wird.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>No invoices yet</source>
            <translation>Noch keine Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Everything here is saved already.</source>
            <translation>Hier ist schon alles gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>What is issued stays. A credit note takes it back.</source>
            <translation>Was ausgestellt ist, bleibt. Eine Rechnungskorrektur nimmt es zurück.</translation>
        </message>
    </context>
    <context>
        <name>Issuing</name>
        <message>
            <location filename="../../arbook/gui/invoices/issuing.py" />
            <source>Preview, not issued</source>
            <translation>Vorschau, nicht ausgestellt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issuing.py" />
            <source>Invoice {0} issued.</source>
            <translation>Rechnung {0} ausgestellt.</translation>
        </message>
    </context>
    <context>
        <name>ItemsMenu</name>
        <message>
            <location filename="../../arbook/gui/invoices/items_menu.py" />
            <source>Earlier items</source>
            <translation>Frühere Posten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/items_menu.py" />
            <source>No earlier item fits</source>
            <translation>Kein früherer Posten passt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/items_menu.py" />
            <source>{0}, {1} tax</source>
            <translation>{0}, {1} Steuer</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>On the desk in front</source>
            <translation>Auf der Seite vor Ihnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>In a list</source>
            <translation>In einer Liste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>In the lines of an invoice</source>
            <translation>In den Zeilen einer Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>In a day field</source>
            <translation>In einem Datumsfeld</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Find anything, do anything</source>
            <translation>Alles finden, alles tun</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Invoices</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Payments</source>
            <translation>Zahlungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Reminders</source>
            <translation>Erinnerungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Plans</source>
            <translation>Ratenpläne</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>New invoice</source>
            <translation>Neue Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Find a customer</source>
            <translation>Kunde suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Record a payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Remind this customer</source>
            <translation>Diesen Kunden erinnern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Redo</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Help for what is in front</source>
            <translation>Hilfe zu dem, was vor Ihnen liegt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Open a book</source>
            <translation>Buch öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>New on this page</source>
            <translation>Neu auf dieser Seite</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Find in this list</source>
            <translation>In dieser Liste suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>The colored button, in a dialog too</source>
            <translation>Der farbige Knopf, auch im Dialog</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Save, and stay</source>
            <translation>Speichern und bleiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Remove; it can be undone</source>
            <translation>Entfernen; lässt sich rückgängig machen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Call instead of writing; again: write after all</source>
            <translation>Lieber anrufen als schreiben; noch einmal: doch schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Show the paper and print it</source>
            <translation>Beleg zeigen und drucken</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Save the list as a table</source>
            <translation>Liste als Tabelle speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>From list to panel to footer</source>
            <translation>Von der Liste zum Seitenblatt zur Fußleiste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>The one before</source>
            <translation>Vorheriger</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>The one after</source>
            <translation>Nächster</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Close, cancel; a draft is never lost</source>
            <translation>Schließen, abbrechen; kein Entwurf geht verloren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Open a row</source>
            <translation>Zeile öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Tick a row, or show what it is about</source>
            <translation>Zeile anhaken, oder zeigen, worum es geht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Tick all</source>
            <translation>Alle anhaken</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Copy a row</source>
            <translation>Zeile kopieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Next field; from the last one a new line</source>
            <translation>Nächstes Feld; vom letzten aus eine neue Zeile</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Things invoiced before</source>
            <translation>Schon einmal berechnete Posten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Copy the line above</source>
            <translation>Zeile darüber kopieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Remove the line</source>
            <translation>Zeile entfernen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>Issue and write the next</source>
            <translation>Ausstellen und die nächste schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>A day later, a day earlier</source>
            <translation>Ein Tag später, ein Tag früher</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>First of the month, end of the week</source>
            <translation>Monatserster, Wochenende</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/keys.py" />
            <source>The calendar</source>
            <translation>Der Kalender</translation>
        </message>
    </context>
    <context>
        <name>Kindness</name>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>Notes on offer</source>
            <translation>Vorgeschlagene Schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>Not this one</source>
            <translation>Dieses nicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>To the ladders</source>
            <translation>Zu den Leitern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>After a payment that a reminder brought, and once a year to those who always pay on time, a ladder can offer a note that asks for nothing. The settings say which ladder does.</source>
            <translation>Nach einer Zahlung, die eine Erinnerung brachte, und einmal im Jahr an alle, die immer pünktlich zahlen, kann eine Leiter ein Schreiben vorschlagen, das nichts verlangt. Welche Leiter das tut, steht in den Einstellungen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>Nobody to thank today.</source>
            <translation>Heute ist niemandem zu danken.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>{0} came on {1}, after a reminder</source>
            <translation>{0} kamen am {1}, nach einer Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>all {0} payments of a year were on time</source>
            <translation>alle {0} Zahlungen eines Jahres waren pünktlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>Put 1 note into the outbox</source>
            <translation>1 Schreiben in den Postausgang legen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>Put {0} notes into the outbox</source>
            <translation>{0} Schreiben in den Postausgang legen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>They ask for nothing. Mails are sent and letters printed from the outbox.</source>
            <translation>Sie verlangen nichts. Mails werden aus dem Postausgang gesendet, Briefe von dort gedruckt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>They wait in the outbox.</source>
            <translation>Sie warten im Postausgang.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>No note to {0}.</source>
            <translation>Kein Schreiben an {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>By letter to {0}</source>
            <translation>Als Brief an {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>By mail to {0}</source>
            <translation>Als Mail an {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>Thanks</source>
            <translation>Dank</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/kindness.py" />
            <source>Always on time</source>
            <translation>Immer pünktlich</translation>
        </message>
    </context>
    <context>
        <name>LadderPart</name>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>Stages</source>
            <translation>Stufen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>As a customer reads it</source>
            <translation>So liest es ein Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>One message per customer over all invoices, one stage at a time, at least {0} days between two messages. Whoever disputes, has promised or keeps a plan is not reminded.</source>
            <translation>Eine Nachricht je Kunde über alle Rechnungen, immer eine Stufe nach der anderen, mit mindestens {0} Tagen dazwischen. Wer Einwände hat, eine Zahlung zugesagt hat oder seinen Ratenplan einhält, wird nicht erinnert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>An invented customer</source>
            <translation>Ein erfundener Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>Line {0}: [{1}] is no field, so it is written as it stands here.</source>
            <translation>Zeile {0}: [{1}] ist kein Feld und wird so geschrieben, wie es hier steht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>Your text of {0} is kept.</source>
            <translation>Ihr Text für {0} ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>{0} uses the shipped text again.</source>
            <translation>{0} verwendet wieder den mitgelieferten Text.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>{0} speaks in another tone now.</source>
            <translation>{0} spricht jetzt in einem anderen Ton.</translation>
        </message>
    </context>
    <context>
        <name>LateCard</name>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>Late payment</source>
            <translation>Zahlungsverzug</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>Interest, fixed sums, fees</source>
            <translation>Zinsen, Pauschalen, Gebühren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>What lateness costs</source>
            <translation>Was Verzug kostet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>Add or correct a rate</source>
            <translation>Satz ergänzen oder berichtigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>Take my rate out</source>
            <translation>Eigenen Satz entfernen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>Reference rates</source>
            <translation>Bezugszinssätze</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>Other countries</source>
            <translation>Andere Länder</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>With all customers who have nothing of their own: {0}.</source>
            <translation>Mit allen Kunden, die nichts Eigenes haben: {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>Only what matters here</source>
            <translation>Nur was hier zählt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>This rate came with arbook and stays.</source>
            <translation>Dieser Satz kam mit arbook und bleibt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>Rate of {0} taken out.</source>
            <translation>Satz vom {0} entfernt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>as of {0}</source>
            <translation>Stand {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>{0}, your own</source>
            <translation>{0}, Ihr eigener</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>A year</source>
            <translation>Im Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_card.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
    </context>
    <context>
        <name>LateRate</name>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>A reference rate</source>
            <translation>Ein Bezugszinssatz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>LateRateDialog</name>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>a rate of your own</source>
            <translation>ein eigener Satz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>Page or paper where anybody can look it up.</source>
            <translation>Seite oder Schrift, wo man nachsehen kann.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>Which rate</source>
            <translation>Welcher Satz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>Its name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>From which day</source>
            <translation>Ab welchem Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>Percent a year</source>
            <translation>Prozent im Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>Below nothing with a minus.</source>
            <translation>Unter null mit einem Minus.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>Charges that were made stay as they are.</source>
            <translation>Was schon berechnet ist, bleibt, wie es ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>It takes the place of {0}. {1}</source>
            <translation>Er ersetzt {0}. {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>Rate saved.</source>
            <translation>Satz gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/late_rate_dialog.py" />
            <source>Write the old rate again to undo it.</source>
            <translation>Schreiben Sie den alten Satz wieder hinein, um es rückgängig zu machen.</translation>
        </message>
    </context>
    <context>
        <name>LateTerms</name>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>What lateness costs</source>
            <translation>Was Verzug kostet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Agree</source>
            <translation>Vereinbaren</translation>
        </message>
    </context>
    <context>
        <name>LateTermsDialog</name>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>End the agreement</source>
            <translation>Vereinbarung beenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>as the law has it</source>
            <translation>wie im Gesetz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>a rate of our own</source>
            <translation>ein eigener Satz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>points above a published rate</source>
            <translation>Punkte über einem veröffentlichten Satz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>no interest</source>
            <translation>keine Zinsen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>ask for it</source>
            <translation>verlangen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>leave it out</source>
            <translation>weglassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>365 days</source>
            <translation>365 Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>360 days</source>
            <translation>360 Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>365 days, 366 in leap years</source>
            <translation>365 Tage, in Schaltjahren 366</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>booked, and owed at once</source>
            <translation>gebucht und gleich geschuldet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>shown as a claim, booked when paid</source>
            <translation>als Forderung gezeigt, gebucht bei Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>all invoices</source>
            <translation>alle Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>invoices from today on</source>
            <translation>Rechnungen ab heute</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>The sum so far after each reminder: 5; 10; 15</source>
            <translation>Die Summe nach jeder Erinnerung: 5; 10; 15</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Interest</source>
            <translation>Zinsen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Percent a year, or points</source>
            <translation>Prozent im Jahr oder Punkte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Above which rate</source>
            <translation>Über welchem Satz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>The law's fixed sum</source>
            <translation>Die gesetzliche Pauschale</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>A fee, once</source>
            <translation>Eine Gebühr, einmal</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Fees for reminders</source>
            <translation>Gebühren je Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Percent, once</source>
            <translation>Prozent, einmal</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Days of grace</source>
            <translation>Tage Nachsicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Within them nothing is charged.</source>
            <translation>So lange wird nichts berechnet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Interest at least</source>
            <translation>Zinsen mindestens</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Interest at most</source>
            <translation>Zinsen höchstens</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>A year has</source>
            <translation>Ein Jahr hat</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>A charge is</source>
            <translation>Was berechnet wird, ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Where it is agreed</source>
            <translation>Wo es vereinbart ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Contract, page, day.</source>
            <translation>Vertrag, Seite, Tag.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>What lateness costs {0}</source>
            <translation>Was Verzug {0} kostet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>What lateness costs</source>
            <translation>Was Verzug kostet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Not with the interest that is chosen above.</source>
            <translation>Nicht bei den Zinsen, die oben gewählt sind.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>{0}. For example, {1} after 30 days on 1,000.</source>
            <translation>{0}. Zum Beispiel {1} nach 30 Tagen auf 1.000.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>{0}.</source>
            <translation>{0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>Agreed. Charges that were made stay as they are.</source>
            <translation>Vereinbart. Was schon berechnet ist, bleibt, wie es ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/terms_dialog.py" />
            <source>The agreement is ended. Now the law decides.</source>
            <translation>Die Vereinbarung ist beendet. Jetzt gilt das Gesetz.</translation>
        </message>
    </context>
    <context>
        <name>LateWords</name>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>nothing is agreed, so the law decides</source>
            <translation>nichts ist vereinbart, also gilt das Gesetz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>lateness costs nothing</source>
            <translation>Verzug kostet nichts</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>interest of at least {0}</source>
            <translation>Zinsen von mindestens {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>interest of at most {0}</source>
            <translation>Zinsen von höchstens {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>after {0} days of grace</source>
            <translation>nach {0} Tagen Nachsicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>{0} a year</source>
            <translation>{0} im Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>{0} points above {1}</source>
            <translation>{0} Punkte über: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>interest and fixed sum as the law has them</source>
            <translation>Zinsen und Pauschale wie im Gesetz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>interest as the law has it</source>
            <translation>Zinsen wie im Gesetz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>no interest</source>
            <translation>keine Zinsen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>a fee of {0}</source>
            <translation>eine Gebühr von {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>after reminders {0}</source>
            <translation>nach Erinnerungen {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>{0} once</source>
            <translation>{0} einmal</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>{0}, and {1} once</source>
            <translation>{0}, und einmal {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>{0}, looked up {1}</source>
            <translation>{0}, nachgesehen {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>Business</source>
            <translation>Betrieb</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>Public body</source>
            <translation>Öffentliche Stelle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>Private person</source>
            <translation>Privatperson</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/late_terms_words.py" />
            <source>European Union</source>
            <translation>Europäische Union</translation>
        </message>
    </context>
    <context>
        <name>LawRule</name>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>A rule of law</source>
            <translation>Eine gesetzliche Regel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_view.py" />
            <source>only what was agreed</source>
            <translation>nur Vereinbartes</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_view.py" />
            <source>nothing, and nothing can be agreed</source>
            <translation>nichts, auch nichts Vereinbartes</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_view.py" />
            <source>{0}, your own</source>
            <translation>{0}, Ihr eigener</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_view.py" />
            <source>Against</source>
            <translation>Gegenüber</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_view.py" />
            <source>It gives</source>
            <translation>Es gibt</translation>
        </message>
    </context>
    <context>
        <name>LawRuleDialog</name>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>a rate of its own</source>
            <translation>einen eigenen Satz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>only what was agreed</source>
            <translation>nur Vereinbartes</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>nothing, and nothing can be agreed</source>
            <translation>nichts, auch nichts Vereinbartes</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>European Union</source>
            <translation>Europäische Union</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>of each day</source>
            <translation>jedes Tages</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>of the day it became late</source>
            <translation>vom ersten Tag des Verzugs</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>of the day it is paid</source>
            <translation>vom Tag der Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>Whose law</source>
            <translation>Wessen Gesetz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>Against</source>
            <translation>Gegenüber</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>From which day</source>
            <translation>Ab welchem Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>It gives</source>
            <translation>Es gibt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>Points above it, or percent a year</source>
            <translation>Punkte darüber, oder Prozent im Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>The rate is that</source>
            <translation>Es gilt der Satz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>Fixed sums</source>
            <translation>Feste Beträge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>40 for every debt, or by its size: 0=40 1000=70</source>
            <translation>40 für jede Forderung, oder nach Höhe: 0=40 1000=70</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>Their currency</source>
            <translation>Deren Währung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>Where anybody can look it up.</source>
            <translation>Wo jeder nachsehen kann.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>Charges that were made stay as they are.</source>
            <translation>Was schon berechnet ist, bleibt, wie es ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>It takes the place of your own rule of that day. {0}</source>
            <translation>Sie tritt an die Stelle Ihrer eigenen Regel dieses Tages. {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>It stands over the shipped rule of that day until you take it back. {0}</source>
            <translation>Sie gilt statt der mitgelieferten Regel dieses Tages, bis Sie sie zurücknehmen. {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_dialog.py" />
            <source>Rule saved.</source>
            <translation>Regel gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>LawView</name>
        <message>
            <location filename="../../arbook/gui/settings/law_view.py" />
            <source>What the law gives</source>
            <translation>Was das Gesetz gibt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_view.py" />
            <source>Add or correct a rule</source>
            <translation>Regel ergänzen oder berichtigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_view.py" />
            <source>Take my rule back</source>
            <translation>Meine Regel zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_view.py" />
            <source>This is the law as arbook knows it; it stays.</source>
            <translation>Das ist das Gesetz, wie arbook es kennt; es bleibt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/law_view.py" />
            <source>Your rule was taken back.</source>
            <translation>Ihre Regel ist zurückgenommen.</translation>
        </message>
    </context>
    <context>
        <name>LeavingCard</name>
        <message>
            <location filename="../../arbook/gui/settings/mail_leaving.py" />
            <source>Put a copy into the mailbox's Sent folder</source>
            <translation>Eine Kopie in den Ordner „Gesendet“ des Postfachs legen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_leaving.py" />
            <source>Write files instead; nothing is sent</source>
            <translation>Stattdessen Dateien schreiben; es wird nichts gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_leaving.py" />
            <source>Choose the folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_leaving.py" />
            <source>At most in a minute</source>
            <translation>Höchstens in einer Minute</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_leaving.py" />
            <source>At most in an hour</source>
            <translation>Höchstens in einer Stunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_leaving.py" />
            <source>Seconds between two</source>
            <translation>Sekunden zwischen zweien</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_leaving.py" />
            <source>Mailbox server (IMAP)</source>
            <translation>Postfach-Server (IMAP)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_leaving.py" />
            <source>Its port</source>
            <translation>Sein Port</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_leaving.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_leaving.py" />
            <source>Where messages are written</source>
            <translation>Wohin Nachrichten geschrieben werden</translation>
        </message>
    </context>
    <context>
        <name>LetGo</name>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>Write off or give a discount</source>
            <translation>Ausbuchen oder Skonto geben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>Write off</source>
            <translation>Ausbuchen</translation>
        </message>
    </context>
    <context>
        <name>LetGoDialog</name>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>Write off</source>
            <translation>Ausbuchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>Grant a discount</source>
            <translation>Skonto gewähren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>What it is</source>
            <translation>Was es ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>Invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>How much of it</source>
            <translation>Wie viel davon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>Write off or reduce what {0} owes</source>
            <translation>Was {0} schuldet, ausbuchen oder mindern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>Nothing is open.</source>
            <translation>Es ist nichts offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>{0}, part {1} of {2}, due {3}, {4} open</source>
            <translation>{0}, Teil {1} von {2}, fällig {3}, {4} offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>{0}, all parts, {1} open</source>
            <translation>{0}, alle Teile, {1} offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>{0}, due {1}, {2} open</source>
            <translation>{0}, fällig {1}, {2} offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>All of it: {0}</source>
            <translation>Alles: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>Grant the discount</source>
            <translation>Skonto gewähren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>of it tax: {0}</source>
            <translation>davon Steuer: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>Say how much of {0} it is.</source>
            <translation>Sagen Sie, wie viel von {0} es ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>{0} of {1} is given up, and {2} stays open.</source>
            <translation>{0} von {1} werden aufgegeben, {2} bleiben offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>{0} of {1} is granted as a discount, and {2} stays open.</source>
            <translation>{0} von {1} werden als Skonto gewährt, {2} bleiben offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>All of {0} is given up, {1}.</source>
            <translation>{0} wird ganz aufgegeben, {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>All that is open of {0} is granted as a discount, {1}.</source>
            <translation>Alles Offene von {0} wird als Skonto gewährt, {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>The invoice stays as it was issued.</source>
            <translation>Die Rechnung bleibt, wie sie ausgestellt ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>The invoice stays as it was issued, and money that comes later takes this back.</source>
            <translation>Die Rechnung bleibt, wie sie ausgestellt ist, und Geld, das später kommt, nimmt das zurück.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>{0} written off.</source>
            <translation>{0} ausgebucht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/let_go_dialog.py" />
            <source>{0} granted as a discount.</source>
            <translation>{0} als Skonto gewährt.</translation>
        </message>
    </context>
    <context>
        <name>LetterView</name>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>The interest sheet goes along</source>
            <translation>Die Zinsberechnung geht mit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>Statement</source>
            <translation>Kontoauszug</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>Copies of the invoices</source>
            <translation>Kopien der Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>The payment plan</source>
            <translation>Der Zahlungsplan</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>Subject</source>
            <translation>Betreff</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>Text of the reminder</source>
            <translation>Text der Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>Back to the proposed words</source>
            <translation>Zurück zum Vorschlag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>To</source>
            <translation>An</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>Look at {0}, or waive it</source>
            <translation>{0} ansehen oder erlassen</translation>
        </message>
    </context>
    <context>
        <name>LetterheadView</name>
        <message>
            <location filename="../../arbook/gui/settings/letterhead_view.py" />
            <source>How your papers look</source>
            <translation>So sehen Ihre Belege aus</translation>
        </message>
    </context>
    <context>
        <name>LettersDialog</name>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>Letters to print: {0}</source>
            <translation>Briefe zum Drucken: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>Letters logged as sent.</source>
            <translation>Briefe als verschickt vermerkt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>Save each</source>
            <translation>Einzeln speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>Saves each letter as a file of its own</source>
            <translation>Speichert jeden Brief als eigene Datei</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>{0} of {1} made</source>
            <translation>{0} von {1} erstellt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>letters-{0}.pdf</source>
            <translation>briefe-{0}.pdf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>No font has all letters of {0}.</source>
            <translation>Keine Schrift hat alle Buchstaben von {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>Folder for the letters</source>
            <translation>Ordner für die Briefe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/letters_dialog.py" />
            <source>{0} letters saved in {1}.</source>
            <translation>{0} Briefe in {1} gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>LinesGrid</name>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Lines of the invoice</source>
            <translation>Zeilen der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Quantity</source>
            <translation>Menge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Price each</source>
            <translation>Einzelpreis</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Tax</source>
            <translation>Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Amount, {0}</source>
            <translation>Betrag, {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Line {0}</source>
            <translation>Zeile {0}</translation>
        </message>
    </context>
    <context>
        <name>ListDesk</name>
        <message>
            <location filename="../../arbook/gui/shared/list_desk.py" />
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/list_desk.py" />
            <source>Look for another word or number.</source>
            <translation>Suchen Sie nach einem anderen Wort oder einer anderen Nummer.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/list_desk.py" />
            <source>{0}.csv</source>
            <translation>{0}.csv</translation>
        </message>
    </context>
    <context>
        <name>ListPanel</name>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Find a customer</source>
            <translation>Kunde suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>New customer</source>
            <translation>Neuer Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Order and choice</source>
            <translation>Reihenfolge und Auswahl</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>By name</source>
            <translation>Nach Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>By balance</source>
            <translation>Nach Saldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>By days late</source>
            <translation>Nach Tagen überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Only who owes</source>
            <translation>Nur mit offenem Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Only whose credit is stopped</source>
            <translation>Nur wer nichts mehr auf Rechnung bekommt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Who owes for how long</source>
            <translation>Wer wie lange schuldet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>What we get wrong</source>
            <translation>Was wir falsch machen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>What was said and sent</source>
            <translation>Was gesagt und gesendet wurde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Order and choice: {0}</source>
            <translation>Reihenfolge und Auswahl: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>{0} found</source>
            <translation>{0} gefunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>{0} of {1} owe you</source>
            <translation>{0} von {1} offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>{0} owe you</source>
            <translation>{0} offen</translation>
        </message>
    </context>
    <context>
        <name>ListsPart</name>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Use for new ones</source>
            <translation>Für neue verwenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>New customers get this</source>
            <translation>Neue Kunden bekommen das</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>New lines get this</source>
            <translation>Neue Zeilen bekommen das</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Add terms</source>
            <translation>Zahlungsziel hinzufügen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Add a tax rate</source>
            <translation>Steuersatz hinzufügen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Special terms</source>
            <translation>Besondere Ziele</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Our terms as a letter</source>
            <translation>Unsere Bedingungen als Brief</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>When to pay, how, and what happens when a payment is late</source>
            <translation>Wann zu zahlen ist, wie, und was bei Verspätung geschieht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Special rate</source>
            <translation>Besonderer Satz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Parts, end of month, pay days, a discount for paying early</source>
            <translation>Teile, Monatsende, Zahltage, Skonto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Reverse charge, exempt, with a note on the invoice</source>
            <translation>Reverse-Charge, steuerfrei, mit einem Hinweis auf der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Days to pay</source>
            <translation>Tage bis zur Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>When invoices fall due</source>
            <translation>Wann Rechnungen fällig werden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Terms</source>
            <translation>Zahlungsziel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>What invoice lines are taxed with</source>
            <translation>Womit Rechnungszeilen besteuert werden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Tax rates</source>
            <translation>Steuersätze</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>{0} changed.</source>
            <translation>{0} geändert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>A number of days, from 1 to 365.</source>
            <translation>Eine Zahl von Tagen, 1 bis 365.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>These are there already.</source>
            <translation>Das gibt es schon.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Added.</source>
            <translation>Hinzugefügt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>New customers get {0}.</source>
            <translation>Neue Kunden bekommen {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>New lines get {0}.</source>
            <translation>Neue Zeilen bekommen {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>{0} is no longer offered.</source>
            <translation>{0} wird nicht mehr angeboten.</translation>
        </message>
    </context>
    <context>
        <name>LogDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/log_dialog.py" />
            <source>Search what was said</source>
            <translation>In den Kontakten suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/log_dialog.py" />
            <source>Full text</source>
            <translation>Ganzer Text</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/log_dialog.py" />
            <source>Show the paper</source>
            <translation>Beleg zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/log_dialog.py" />
            <source>Save the files</source>
            <translation>Dateien speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/log_dialog.py" />
            <source>It was a mistake</source>
            <translation>Das war ein Versehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/log_dialog.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/log_dialog.py" />
            <source>Save the log as a table</source>
            <translation>Kontakte als Tabelle speichern</translation>
        </message>
    </context>
    <context>
        <name>LogoField</name>
        <message>
            <location filename="../../arbook/gui/shared/logo_field.py" />
            <source>Choose a picture</source>
            <translation>Bild auswählen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/logo_field.py" />
            <source>Take it away</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/logo_field.py" />
            <source>Your picture</source>
            <translation>Ihr Bild</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/logo_field.py" />
            <source>No picture</source>
            <translation>Kein Bild</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/logo_field.py" />
            <source>PNG, JPEG or SVG. Without one most looks show your initials.</source>
            <translation>PNG, JPEG oder SVG. Ohne Bild zeigen die meisten Aussehen Ihre Initialen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/logo_field.py" />
            <source>This picture cannot be shown.</source>
            <translation>Dieses Bild lässt sich nicht zeigen.</translation>
        </message>
    </context>
    <context>
        <name>LookPart</name>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Light or dark</source>
            <translation>Hell oder dunkel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Size of the text</source>
            <translation>Größe der Schrift</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Language of the windows</source>
            <translation>Sprache der Fenster</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Windows</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>On this computer, for every book. How papers look: Business.</source>
            <translation>Auf diesem Computer, für jedes Buch. Wie Papiere aussehen: Betrieb.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Change to {0} now</source>
            <translation>Jetzt zu {0} wechseln</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>What customers read follows the customer.</source>
            <translation>Was Kunden lesen, richtet sich nach dem Kunden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>arbook speaks it from the next start on, or now: everything you typed is kept.</source>
            <translation>arbook spricht sie ab dem nächsten Start, oder jetzt gleich: Alles Getippte bleibt erhalten.</translation>
        </message>
    </context>
    <context>
        <name>Mail</name>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>{0}: the password of your mailbox.</source>
            <translation>{0}: das Passwort Ihres Postfachs.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>{0} wants an app password, made in its security settings.</source>
            <translation>{0} verlangt ein App-Passwort, das Sie dort in den Sicherheitseinstellungen anlegen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>{0}: first allow mail programs in the settings of its webmail.</source>
            <translation>{0}: Erlauben Sie zuerst in den Einstellungen des Webmailers den Zugriff für Mailprogramme.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>{0} takes no passwords from mail programs any more: you sign in in the browser.</source>
            <translation>{0} nimmt von Mailprogrammen keine Passwörter mehr: Sie melden sich im Browser an.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>A guess. If it does not work, ask who runs your mail for the SMTP settings.</source>
            <translation>Geraten. Wenn es nicht klappt, fragen Sie Ihren Mailanbieter nach den SMTP-Einstellungen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>Checked on {0}.</source>
            <translation>Geprüft am {0}.</translation>
        </message>
    </context>
    <context>
        <name>MailChooser</name>
        <message>
            <location filename="../../arbook/gui/settings/mail_chooser.py" />
            <source>Mail account</source>
            <translation>Mailkonto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_chooser.py" />
            <source>Another account</source>
            <translation>Weiteres Konto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_chooser.py" />
            <source>Use it for all mail</source>
            <translation>Für alle Nachrichten verwenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_chooser.py" />
            <source>Take it out</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_chooser.py" />
            <source>A new account</source>
            <translation>Ein neues Konto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_chooser.py" />
            <source>{0}, used for all mail</source>
            <translation>{0}, für alle Nachrichten</translation>
        </message>
    </context>
    <context>
        <name>MailDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/mail_dialog.py" />
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_dialog.py" />
            <source>Put it into the outbox</source>
            <translation>In den Postausgang legen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_dialog.py" />
            <source>Send by mail</source>
            <translation>Per Mail senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_dialog.py" />
            <source>Goes along: {0}</source>
            <translation>Liegt bei: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_dialog.py" />
            <source>{0}. It goes once more.</source>
            <translation>{0}. Sie geht noch einmal hinaus.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_dialog.py" />
            <source>No mail address of {0} is known: type it here, or write it down on the customer's page.</source>
            <translation>Von {0} ist keine Mailadresse bekannt: Tippen Sie sie hier ein oder tragen Sie sie auf der Seite des Kunden ein.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_dialog.py" />
            <source>No mail account is set up yet: it waits in the outbox until one is.</source>
            <translation>Es ist noch kein Mailkonto eingerichtet: Die Mail wartet im Postausgang, bis es eines gibt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_dialog.py" />
            <source>It waits in the outbox.</source>
            <translation>Sie wartet im Postausgang.</translation>
        </message>
    </context>
    <context>
        <name>MailFields</name>
        <message>
            <location filename="../../arbook/gui/shared/mail_fields.py" />
            <source>To</source>
            <translation>An</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_fields.py" />
            <source>Subject</source>
            <translation>Betreff</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mail_fields.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
    </context>
    <context>
        <name>MailPart</name>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>TLS</source>
            <translation>TLS</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>STARTTLS</source>
            <translation>STARTTLS</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Send a test to myself</source>
            <translation>Test an mich senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>How it leaves</source>
            <translation>Wie Nachrichten hinausgehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Empty fields mean no limit.</source>
            <translation>Leere Felder heißen: ohne Grenze.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Who reminders come from</source>
            <translation>Wer die Erinnerungen schickt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>E-mail address</source>
            <translation>E-Mail-Adresse</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Name beside it</source>
            <translation>Name dazu</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Guessed from the address. Leave it so unless the test below fails.</source>
            <translation>Aus der Adresse erschlossen. Lassen Sie es so, solange der Test unten gelingt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Their mail server</source>
            <translation>Der Mailserver dazu</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Encryption</source>
            <translation>Verschlüsselung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Save or put back what you typed first.</source>
            <translation>Speichern Sie zuerst, was Sie eingegeben haben, oder stellen Sie es zurück.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>{0} is used for all mail now.</source>
            <translation>{0} wird jetzt für alle Nachrichten verwendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>{0} was taken out. What waits for it stays in the outbox.</source>
            <translation>{0} wurde herausgenommen. Was dafür wartet, bleibt im Postausgang.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Mail account saved.</source>
            <translation>Das Mailkonto ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Sending a test to {0}</source>
            <translation>Test an {0} wird gesendet</translation>
        </message>
    </context>
    <context>
        <name>MailQuestion</name>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>Send {0}</source>
            <translation>{0} senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>Put {0} into the outbox</source>
            <translation>{0} in den Postausgang legen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>Statements by mail</source>
            <translation>Kontoauszüge per Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>1 customer gets their statement.</source>
            <translation>1 Kunde bekommt seinen Kontoauszug.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>{0} customers get their statement.</source>
            <translation>{0} Kunden bekommen ihren Kontoauszug.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>Each in their own language, with what is open and how to pay; the statement is attached.</source>
            <translation>Jeder in seiner Sprache, mit dem, was offen ist, und wie bezahlt werden kann; der Kontoauszug hängt an.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>Without a mail address, so they get none: {0}</source>
            <translation>Ohne Mailadresse, also ohne Mail: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>They got this very statement by mail and do not get it again: {0}</source>
            <translation>Haben genau diesen Kontoauszug schon per Mail und bekommen ihn nicht noch einmal: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>No mail account is set up yet: they wait in the outbox until one is.</source>
            <translation>Noch ist kein Mailkonto eingerichtet: Die Mails warten im Postausgang, bis es eines gibt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>Nobody of them has an e-mail address.</source>
            <translation>Niemand davon hat eine E-Mail-Adresse.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>{0} and {1} more</source>
            <translation>{0} und {1} weitere</translation>
        </message>
    </context>
    <context>
        <name>Mailed</name>
        <message>
            <location filename="../../arbook/gui/shared/mailed_words.py" />
            <source>Sent by mail on {0} to {1}</source>
            <translation>Per Mail gesendet am {0} an {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mailed_words.py" />
            <source>It may have arrived by mail at {0}</source>
            <translation>Ist vielleicht per Mail bei {0} angekommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/mailed_words.py" />
            <source>Waits in the outbox, to {0}</source>
            <translation>Wartet im Postausgang, an {0}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../arbook/gui/shell/window.py" />
            <source>Opening {0}</source>
            <translation>{0} wird geöffnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/window.py" />
            <source>Making the demo book</source>
            <translation>Das Übungsbuch wird angelegt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/window.py" />
            <source>Making {0}</source>
            <translation>{0} wird angelegt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/window.py" />
            <source>Trying again</source>
            <translation>Neuer Versuch</translation>
        </message>
    </context>
    <context>
        <name>Manner</name>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>How {0} is spoken to</source>
            <translation>Ton gegenüber {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>Keep it</source>
            <translation>So halten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/manner_words.py" />
            <source>{0} {1}.</source>
            <translation>{0} {1}.</translation>
        </message>
    </context>
    <context>
        <name>MannerDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>From how they pay</source>
            <translation>Nach der Zahlungsweise</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>Warm</source>
            <translation>Herzlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>Neutral</source>
            <translation>Neutral</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>Firm</source>
            <translation>Bestimmt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>Tone</source>
            <translation>Ton</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>Be careful with them: no reminder in a batch, and only warm words</source>
            <translation>Rücksicht nehmen: keine Erinnerung im Stapel, nur herzliche Worte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>Your own texts of a stage stay as they are.</source>
            <translation>Ihre eigenen Texte einer Stufe bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/manner_dialog.py" />
            <source>Kept how {0} is spoken to.</source>
            <translation>Der Ton gegenüber {0} ist festgehalten.</translation>
        </message>
    </context>
    <context>
        <name>ManualView</name>
        <message>
            <location filename="../../arbook/gui/shell/help_window.py" />
            <source>Page of the manual</source>
            <translation>Seite des Handbuchs</translation>
        </message>
    </context>
    <context>
        <name>ManyByMail</name>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>Stopped. {0} are written and wait in the outbox.</source>
            <translation>Angehalten. {0} sind geschrieben und warten im Postausgang.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many_by_mail.py" />
            <source>{0} statements wait in the outbox.</source>
            <translation>{0} Kontoauszüge warten im Postausgang.</translation>
        </message>
    </context>
    <context>
        <name>MappingPanel</name>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>Which column holds what</source>
            <translation>Was in welcher Spalte steht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>not in the file</source>
            <translation>nicht in der Datei</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>The file does not say. Look at the first rows.</source>
            <translation>Die Datei verrät es nicht. Sehen Sie sich die ersten Zeilen an.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>Dates</source>
            <translation>Datumsangaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>Amounts</source>
            <translation>Beträge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>Equal payments are all real</source>
            <translation>Gleiche Zahlungen sind alle echt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>Two rows with the same customer, day, amount and reference are two payments.</source>
            <translation>Zwei Zeilen mit gleichem Kunden, Datum, Betrag und Verwendungszweck sind zwei Zahlungen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>“{0}” holds names: customers are found by their name.</source>
            <translation>„{0}“ enthält Namen: Die Kunden werden nach ihrem Namen gefunden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>{0} numbers are shorter than {1} digits: leading zeros may be lost.</source>
            <translation>{0} Nummern sind kürzer als {1} Stellen: Vielleicht fehlen führende Nullen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>Fill up to {0} digits</source>
            <translation>Auf {0} Stellen auffüllen</translation>
        </message>
    </context>
    <context>
        <name>May</name>
        <message>
            <location filename="../../arbook/gui/lateness/charges_card.py" />
            <source>Charged before</source>
            <translation>Schon berechnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>May I charge for lateness?</source>
            <translation>Was darf ich für den Verzug berechnen?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Charge</source>
            <translation>Berechnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>{0}, paid</source>
            <translation>{0}, bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Late</source>
            <translation>Im Verzug</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Interest</source>
            <translation>Zinsen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Costs</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Charge now</source>
            <translation>Jetzt berechnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>To</source>
            <translation>An</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Owed</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Rate</source>
            <translation>Zinssatz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Charged</source>
            <translation>Berechnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/tables.py" />
            <source>Waived</source>
            <translation>Erlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>Agreed with this customer: {0}.</source>
            <translation>Mit diesem Kunden vereinbart: {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>Your terms for all: {0}.</source>
            <translation>Ihre Bedingungen für alle: {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>Source: {0}.</source>
            <translation>Quelle: {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>Rate: {0}, as of {1}.</source>
            <translation>Zinssatz: {0}, Stand {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>interest {0}</source>
            <translation>Zinsen {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>To date {0}: {1}.</source>
            <translation>Bis heute {0}: {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>late fee</source>
            <translation>Verzugsgebühr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>reminder fee</source>
            <translation>Erinnerungsgebühr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>late charge in percent</source>
            <translation>Verzugsaufschlag in Prozent</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>fixed sum by law</source>
            <translation>Verzugspauschale</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>Nothing was charged or waived before.</source>
            <translation>Es wurde noch nichts berechnet oder erlassen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>{0} of {1}: {2}, {3}</source>
            <translation>{0} von {1}: {2}, {3}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>Charged {0}</source>
            <translation>Berechnet {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>Charged {0} for {1}</source>
            <translation>Berechnet {0} für {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>{0} still open</source>
            <translation>noch {0} offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>{0} still claimed</source>
            <translation>{0} noch gefordert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>Shown as a claim; booked once it is paid.</source>
            <translation>Als Forderung gezeigt; gebucht, sobald sie bezahlt wird.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>{0} waived {1}: {2}</source>
            <translation>{0} erlassen {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>{0} (undone)</source>
            <translation>{0} (zurückgenommen)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>costs {0}</source>
            <translation>Kosten {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>As agreed</source>
            <translation>Wie vereinbart</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>By law</source>
            <translation>Nach Gesetz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/words.py" />
            <source>No claim</source>
            <translation>Kein Anspruch</translation>
        </message>
    </context>
    <context>
        <name>MayDialog</name>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>What applies</source>
            <translation>Was gilt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>The contract</source>
            <translation>Der Vertrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>The law</source>
            <translation>Das Gesetz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>On what it stands</source>
            <translation>Worauf es sich stützt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Interest and costs</source>
            <translation>Zinsen und Kosten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Only interest</source>
            <translation>Nur Zinsen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Only costs</source>
            <translation>Nur Kosten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>What is charged</source>
            <translation>Was berechnet wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>As agreed</source>
            <translation>Wie vereinbart</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Owed at once</source>
            <translation>Sofort geschuldet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>A claim until it is paid</source>
            <translation>Forderung bis zur Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>How it is charged</source>
            <translation>Wie berechnet wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>What is late</source>
            <translation>Was im Verzug ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Interest sheet</source>
            <translation>Zinsberechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Waive</source>
            <translation>Erlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>May I charge {0} for lateness?</source>
            <translation>Was darf ich {0} für den Verzug berechnen?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Nothing of this customer is late, so there is nothing to charge.</source>
            <translation>Dieser Kunde ist mit nichts im Verzug. Es gibt nichts zu berechnen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Nothing may be charged today.</source>
            <translation>Heute darf nichts berechnet werden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Charge</source>
            <translation>Berechnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Charge {0}</source>
            <translation>{0} berechnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>A claim until it is paid: {0}. The invoices stay as they are.</source>
            <translation>Forderung bis zur Zahlung: {0}. Die Rechnungen bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Owed at once: {0}. The invoices stay as they are.</source>
            <translation>Sofort geschuldet: {0}. Die Rechnungen bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>{0} charged as {1}.</source>
            <translation>{0} berechnet als {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/may_dialog.py" />
            <source>Undone at once</source>
            <translation>Gleich zurückgenommen</translation>
        </message>
    </context>
    <context>
        <name>MenuSheet</name>
        <message>
            <location filename="../../arbook/gui/shared/menu_sheet.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>MessagePanel</name>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Nobody chosen</source>
            <translation>Niemand ausgewählt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>It was a mistake: it counts as not sent.</source>
            <translation>Das war ein Versehen: Sie zählt als nicht gesendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>To find out, look in the Sent folder of your mail program, or ask them.</source>
            <translation>Das verrät der Ordner „Gesendet“ in Ihrem Mailprogramm, oder Sie fragen nach.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>It arrived</source>
            <translation>Sie ist angekommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Noted as sent.</source>
            <translation>Als gesendet vermerkt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Send it again</source>
            <translation>Noch einmal senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Queued again.</source>
            <translation>Wartet wieder im Postausgang.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Call instead</source>
            <translation>Lieber anrufen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Noted as not sent.</source>
            <translation>Als nicht gesendet vermerkt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Write it anew</source>
            <translation>Neu schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Change address</source>
            <translation>Adresse ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Taken back.</source>
            <translation>Zurückgenommen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Take it back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Show the letter</source>
            <translation>Brief zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>It is in the post</source>
            <translation>Er ist in der Post</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>What did they say?</source>
            <translation>Was haben sie gesagt?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>It was a mistake</source>
            <translation>Das war ein Versehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Letter logged as sent.</source>
            <translation>Der Brief ist als versandt vermerkt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Is it in the post already?</source>
            <translation>Ist er schon in der Post?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>If it is not, close this and take the letter back.</source>
            <translation>Wenn nicht, schließen Sie das hier und nehmen den Brief zurück.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>This letter was taken back, since something came between.</source>
            <translation>Dieser Brief wurde zurückgenommen, weil etwas dazwischenkam.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Letter to {0}</source>
            <translation>Brief an {0}</translation>
        </message>
    </context>
    <context>
        <name>MoneyCard</name>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>Payments and limits</source>
            <translation>Zahlungen und Limits</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>How money is put on invoices</source>
            <translation>Wie Geld Rechnungen zugeordnet wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>the oldest invoice first</source>
            <translation>die älteste Rechnung zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>costs, interest, then invoices</source>
            <translation>Kosten, Zinsen, dann Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>you are warned</source>
            <translation>werden Sie gewarnt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>stopped, unless you say why</source>
            <translation>nur mit Begründung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>A small rest</source>
            <translation>Ein kleiner Rest</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>Up to this you are asked whether it is written off. 0: never.</source>
            <translation>Bis dahin werden Sie gefragt, ob er ausgebucht wird. 0: nie.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>Age bands end after days</source>
            <translation>Altersgrenzen in Tagen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>For example: 30, 60, 90</source>
            <translation>Zum Beispiel: 30, 60, 90</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>What a payment pays</source>
            <translation>Was eine Zahlung bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>After the invoice they name; each payment can differ.</source>
            <translation>Nach der genannten Rechnung; jede Zahlung kann abweichen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>Above a credit limit</source>
            <translation>Über einem Kreditlimit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>When you issue an invoice. Drafts count.</source>
            <translation>Beim Ausstellen einer Rechnung. Entwürfe zählen mit.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/money_card.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>NewBookDialog</name>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Start a new book</source>
            <translation>Neues Buch beginnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Make the book</source>
            <translation>Buch anlegen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Finch Joinery</source>
            <translation>Tischlerei Fink</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Keep the book in another place</source>
            <translation>Das Buch an einem anderen Ort ablegen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Name of your business</source>
            <translation>Name Ihres Betriebs</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Stays for the life of the book.</source>
            <translation>Bleibt für dieses Buch immer gleich.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Number of your next invoice</source>
            <translation>Nummer Ihrer nächsten Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Brings its tax rates.</source>
            <translation>Bringt die Steuersätze mit.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Language of papers</source>
            <translation>Sprache der Belege</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>And of its first terms.</source>
            <translation>Und der ersten Bedingungen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Picture for your papers</source>
            <translation>Bild für Ihre Belege</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Then {0}, and so on.</source>
            <translation>Danach {0} und so weiter.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>{0} in {1}</source>
            <translation>{0} in {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Where to keep the book</source>
            <translation>Wo das Buch liegen soll</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Your customers must know who writes to them.</source>
            <translation>Ihre Kunden sollen wissen, wer ihnen schreibt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>No currency has this code.</source>
            <translation>Keine Währung hat dieses Kürzel.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>There is already a file of that name. Choose another place.</source>
            <translation>Eine Datei mit diesem Namen gibt es schon. Wählen Sie einen anderen Ort.</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>What was said, or should be remembered</source>
            <translation>Was gesagt wurde oder wichtig ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Only you see this.</source>
            <translation>Das sehen nur Sie.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Note kept.</source>
            <translation>Die Notiz ist gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>NumbersPart</name>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Invoices</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Credit notes</source>
            <translation>Rechnungskorrekturen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Payment plans</source>
            <translation>Ratenpläne</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Late charges</source>
            <translation>Für Verzug</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>With year</source>
            <translation>Mit Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>No year</source>
            <translation>Ohne Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Before it</source>
            <translation>Davor</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Digits</source>
            <translation>Stellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Next number</source>
            <translation>Nächste Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Numbers</source>
            <translation>Nummern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Papers already issued keep theirs</source>
            <translation>Was schon ausgestellt ist, behält seine Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Next: {0}</source>
            <translation>Nächste: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/numbers.py" />
            <source>Numbers saved.</source>
            <translation>Die Nummern sind gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>OfferList</name>
        <message>
            <location filename="../../arbook/gui/settings/offers.py" />
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
    </context>
    <context>
        <name>OpeningCard</name>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>How it is opened</source>
            <translation>Wie es geöffnet wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>With a password</source>
            <translation>Mit einem Passwort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>By signing in with Microsoft</source>
            <translation>Mit einer Anmeldung bei Microsoft</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>By signing in elsewhere (OAuth2)</source>
            <translation>Mit einer Anmeldung anderswo (OAuth2)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Kept in this computer's password safe, never in the book. Empty: leave it as it is.</source>
            <translation>Liegt im Passwortspeicher dieses Computers, nie im Buch. Leer: bleibt, wie es ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Opened</source>
            <translation>Geöffnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>User name</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Application id</source>
            <translation>Anwendungs-ID</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Whose accounts (tenant)</source>
            <translation>Wessen Konten (Tenant)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Empty: any account at Microsoft.</source>
            <translation>Leer: jedes Konto bei Microsoft.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Page where you say yes</source>
            <translation>Seite, auf der Sie zustimmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Address that gives tokens</source>
            <translation>Adresse, die Token ausgibt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>What is asked for (scope)</source>
            <translation>Worum gebeten wird (Scope)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>As what arbook is registered with the provider; the manual says how to get one.</source>
            <translation>Unter ihr ist arbook beim Anbieter registriert; das Handbuch sagt, woher man eine bekommt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Empty: this arbook's own.</source>
            <translation>Leer: die eigene dieses arbook.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Sign in with Microsoft</source>
            <translation>Bei Microsoft anmelden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Nobody signed in on this computer yet.</source>
            <translation>An diesem Computer hat sich noch niemand angemeldet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Sign in again</source>
            <translation>Neu anmelden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Signed in on this computer.</source>
            <translation>An diesem Computer angemeldet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_opening.py" />
            <source>Signed in until arbook is closed: this system has no safe for it.</source>
            <translation>Angemeldet, bis arbook geschlossen wird: dieses System hat keinen Tresor dafür.</translation>
        </message>
    </context>
    <context>
        <name>Order</name>
        <message>
            <location filename="../../arbook/gui/shared/order_words.py" />
            <source>largest first</source>
            <translation>größter Betrag zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/order_words.py" />
            <source>smallest first</source>
            <translation>kleinster Betrag zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/order_words.py" />
            <source>latest first</source>
            <translation>spätester Tag zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/order_words.py" />
            <source>earliest first</source>
            <translation>frühester Tag zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/order_words.py" />
            <source>from Z to A</source>
            <translation>von Z bis A</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/order_words.py" />
            <source>from A to Z</source>
            <translation>von A bis Z</translation>
        </message>
    </context>
    <context>
        <name>OutboxPart</name>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>For you to settle</source>
            <translation>Zu klären</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Waiting</source>
            <translation>Wartend</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Cancelled</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Customer or subject</source>
            <translation>Kunde oder Betreff</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Outbox</source>
            <translation>Postausgang</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Try all again</source>
            <translation>Alle noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Everything that was not sent waits again; nothing leaves before you press Send.</source>
            <translation>Alles, was nicht gesendet wurde, wartet wieder; nichts verlässt das Haus, bevor Sie auf Senden drücken.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Send what waits</source>
            <translation>Wartendes senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>What you send stands here with its full text, and what became of it.</source>
            <translation>Hier steht alles, was Sie senden, im vollen Wortlaut und mit dem, was daraus wurde.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>To Today</source>
            <translation>Zu Heute</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Nothing was sent from this book yet.</source>
            <translation>Aus diesem Buch wurde noch nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Look for another word or filter.</source>
            <translation>Suchen Sie nach einem anderen Wort oder mit einem anderen Filter.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Run of {0}</source>
            <translation>Durchgang vom {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Back to all runs</source>
            <translation>Zurück zu allen Durchgängen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Print the letter</source>
            <translation>Den Brief drucken</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Print {0} letters</source>
            <translation>{0} Briefe drucken</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>1 letter was taken back, since something came between.</source>
            <translation>1 Brief wurde zurückgenommen, weil etwas dazwischenkam.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>{0} letters were taken back, since something came between.</source>
            <translation>{0} Briefe wurden zurückgenommen, weil etwas dazwischenkam.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>1 message waits again.</source>
            <translation>1 Nachricht wartet wieder.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>{0} messages wait again.</source>
            <translation>{0} Nachrichten warten wieder.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Nothing to try again: money or an agreement came in since. Remind anew.</source>
            <translation>Nichts ist noch einmal zu versuchen: Seither kam Geld oder eine Vereinbarung. Erinnern Sie neu.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Discarded. Nothing was sent.</source>
            <translation>Verworfen. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>At</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>1 message was not sent</source>
            <translation>1 Nachricht wurde nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>{0} were not sent</source>
            <translation>{0} wurden nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>Look why, then try again or write to another address.</source>
            <translation>Sehen Sie, warum; dann versuchen Sie es wieder oder schreiben an eine andere Adresse.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>1 message waits</source>
            <translation>1 Nachricht wartet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>{0} messages wait</source>
            <translation>{0} Nachrichten warten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>Files only: they go to {0}, nothing is sent.</source>
            <translation>Nur Dateien: Sie kommen nach {0}, gesendet wird nichts.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox_columns.py" />
            <source>Not sent yet.</source>
            <translation>Noch nicht gesendet.</translation>
        </message>
    </context>
    <context>
        <name>OwnParts</name>
        <message>
            <location filename="../../arbook/gui/plans/own_parts.py" />
            <source>Days and amounts</source>
            <translation>Tage und Beträge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/own_parts.py" />
            <source>Add a payment</source>
            <translation>Rate hinzufügen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/own_parts.py" />
            <source>A plan has {0} installments at most.</source>
            <translation>Ein Plan hat höchstens {0} Raten.</translation>
        </message>
    </context>
    <context>
        <name>OwnRow</name>
        <message>
            <location filename="../../arbook/gui/plans/own_parts.py" />
            <source>Payment {0}, due on</source>
            <translation>Rate {0}, fällig am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/own_parts.py" />
            <source>Payment {0}, amount</source>
            <translation>Rate {0}, Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/own_parts.py" />
            <source>Take payment {0} out</source>
            <translation>Rate {0} herausnehmen</translation>
        </message>
    </context>
    <context>
        <name>PageActions</name>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>More with this customer</source>
            <translation>Mehr zu diesem Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>People, agreed, contacts</source>
            <translation>Personen, Vereinbartes, Kontakte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Put {0} on invoices</source>
            <translation>{0} auf Rechnungen verteilen</translation>
        </message>
    </context>
    <context>
        <name>PaidDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>It is on the bank account: record it</source>
            <translation>Es ist auf dem Bankkonto: Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>{0} of theirs lies on account: put it on invoices</source>
            <translation>{0} liegen als Guthaben da: Rechnungen zuordnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>Noted as their answer; reminders wait some days for the money.</source>
            <translation>Als Antwort notiert; Erinnerungen warten einige Tage auf das Geld.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>They say that it is paid.</source>
            <translation>Sie sagen, es sei bezahlt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>No payment of theirs is in the book.</source>
            <translation>Von ihnen steht keine Zahlung im Buch.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>{0} on {1}</source>
            <translation>{0} am {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>Their last payments: {0}</source>
            <translation>Ihre letzten Zahlungen: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>{0} of {1} lies on account: look there</source>
            <translation>{0} von {1} liegen als Guthaben da: dort nachsehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paid_dialog.py" />
            <source>Noted. Reminders wait some days for the money.</source>
            <translation>Notiert. Erinnerungen warten einige Tage auf das Geld.</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Find anything</source>
            <translation>Alles finden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Nothing found. Look for another word or number.</source>
            <translation>Nichts gefunden. Suchen Sie nach einem anderen Wort oder einer anderen Nummer.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Name, number, amount, or what you want to do</source>
            <translation>Name, Nummer, Betrag oder was Sie tun möchten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Name or number of the customer</source>
            <translation>Name oder Nummer des Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>With which customer?</source>
            <translation>Mit welchem Kunden?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Recent</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>another customer</source>
            <translation>anderer Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Esc goes back</source>
            <translation>Esc geht zurück</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Esc closes</source>
            <translation>Esc schließt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Enter does it</source>
            <translation>Enter führt es aus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Enter opens</source>
            <translation>Enter öffnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Enter: with the open customer</source>
            <translation>Enter: mit dem offenen Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/palette.py" />
            <source>Enter asks for the customer</source>
            <translation>Enter fragt nach dem Kunden</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <location filename="../../arbook/gui/shared/paper_dialog.py" />
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
    </context>
    <context>
        <name>PaperActions</name>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>Customer number</source>
            <translation>Kundennummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>Total</source>
            <translation>Gesamtbetrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>Still open</source>
            <translation>Noch offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>Reference</source>
            <translation>Ihr Zeichen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/paper_actions.py" />
            <source>invoices.csv</source>
            <translation>rechnungen.csv</translation>
        </message>
    </context>
    <context>
        <name>PaperDesign</name>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>Petrol</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>Brick</source>
            <translation>Ziegelrot</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>Plum</source>
            <translation>Pflaume</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>Ink</source>
            <translation>Tinte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>Modern</source>
            <translation>Modern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>Classic</source>
            <translation>Klassisch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>Compact</source>
            <translation>Kompakt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>As the look has it</source>
            <translation>Wie es zum Stil gehört</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>None</source>
            <translation>Keiner</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>At the foot, to cut off</source>
            <translation>Unten, zum Abschneiden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>As usual in your country</source>
            <translation>Wie in Ihrem Land üblich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>#10 with two windows</source>
            <translation>US #10 mit zwei Fenstern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>At the left, lower (DIN 5008 B)</source>
            <translation>Links, tiefer (DIN 5008 B)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>At the left, higher (DIN 5008 A)</source>
            <translation>Links, höher (DIN 5008 A)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/design_choices.py" />
            <source>At the right (Switzerland, C5)</source>
            <translation>Rechts (Schweiz, C5)</translation>
        </message>
    </context>
    <context>
        <name>PaperDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/paper_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>PaperFoot</name>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>It was sent</source>
            <translation>Ist verschickt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>Writes into the customer's log that this paper was sent today</source>
            <translation>Vermerkt im Verlauf des Kunden, dass dieser Beleg heute verschickt wurde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>No font has {0}: the paper shows a mark instead.</source>
            <translation>Keine Schrift kennt {0}: Auf dem Beleg steht dafür ein Zeichen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>Stop printing</source>
            <translation>Druck anhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>Page {0} of {1} is with the printer.</source>
            <translation>Seite {0} von {1} ist beim Drucker.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>Sent to the printer.</source>
            <translation>An den Drucker gegeben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>Printing was stopped.</source>
            <translation>Der Druck wurde angehalten.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>Sent to the printer. Once it is in the post, press "It was sent".</source>
            <translation>An den Drucker gegeben. Sobald der Brief in der Post ist, drücken Sie „Ist verschickt“.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>Written into the log as sent.</source>
            <translation>Im Verlauf als verschickt vermerkt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_foot.py" />
            <source>{0} papers are written into the log as sent.</source>
            <translation>{0} Belege sind im Verlauf als verschickt vermerkt.</translation>
        </message>
    </context>
    <context>
        <name>PaperMailing</name>
        <message>
            <location filename="../../arbook/gui/shared/paper_mailing.py" />
            <source>Mail</source>
            <translation>Per Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_mailing.py" />
            <source>Send it by mail; you read the mail first</source>
            <translation>Per Mail senden; Sie lesen die Mail zuerst</translation>
        </message>
    </context>
    <context>
        <name>PaperPane</name>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Whole width</source>
            <translation>Ganze Breite</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Find on the paper</source>
            <translation>Auf dem Beleg suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Before</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Page {0} of {1}</source>
            <translation>Seite {0} von {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
    </context>
    <context>
        <name>PaperView</name>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Paper</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Page {0} of {1}</source>
            <translation>Seite {0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>PartsView</name>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>Add a part</source>
            <translation>Teil hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Your mail password</source>
            <translation>Ihr Mailpasswort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Keep it in this computer's password safe</source>
            <translation>Im Passwortspeicher dieses Computers behalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>For {0}. Many providers want an app password here.</source>
            <translation>Für {0}. Viele Anbieter verlangen hier ein App-Passwort.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Without a tick it is forgotten when the book is closed.</source>
            <translation>Ohne Haken wird es beim Schließen des Buchs vergessen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Type the password, or cancel: the messages stay queued.</source>
            <translation>Geben Sie das Passwort ein, oder brechen Sie ab: Die Nachrichten bleiben im Postausgang.</translation>
        </message>
    </context>
    <context>
        <name>PauseDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/pausing.py" />
            <source>No reminders to {0} until {1}.</source>
            <translation>Keine Erinnerungen an {0} bis {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/pausing.py" />
            <source>Pause reminders to {0}</source>
            <translation>Erinnerungen an {0} pausieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/pausing.py" />
            <source>Pause</source>
            <translation>Pausieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/pausing.py" />
            <source>Until and with</source>
            <translation>Bis einschließlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/pausing.py" />
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/pausing.py" />
            <source>For yourself; the customer does not see it.</source>
            <translation>Nur für Sie, der Kunde sieht es nicht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/pausing.py" />
            <source>Reminders go on by themselves the day after.</source>
            <translation>Am Tag danach gehen die Erinnerungen von selbst weiter.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/pausing.py" />
            <source>Choose a day.</source>
            <translation>Wählen Sie ein Datum.</translation>
        </message>
    </context>
    <context>
        <name>PayWays</name>
        <message>
            <location filename="../../arbook/gui/settings/ways_field.py" />
            <source>Bank account</source>
            <translation>Bankkonto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ways_field.py" />
            <source>Code to scan</source>
            <translation>Code zum Scannen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ways_field.py" />
            <source>Link to pay online</source>
            <translation>Link zum Zahlen im Internet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ways_field.py" />
            <source>Card, by telephone</source>
            <translation>Karte, am Telefon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ways_field.py" />
            <source>Check</source>
            <translation>Scheck</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ways_field.py" />
            <source>Cash</source>
            <translation>Bar</translation>
        </message>
    </context>
    <context>
        <name>Paying</name>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>How {0} pays</source>
            <translation>Wie {0} zahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>PayingDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Days are weighted by amount. What is still open does not count.</source>
            <translation>Tage sind nach Betrag gewichtet. Was noch offen ist, zählt nicht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Invoices paid</source>
            <translation>Bezahlte Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Invoices</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Days to pay</source>
            <translation>Tage bis Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Days late</source>
            <translation>Tage zu spät</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>On time</source>
            <translation>Pünktlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>All time</source>
            <translation>Insgesamt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>{0}: {1} of the money came in time</source>
            <translation>{0}: {1} des Geldes kam pünktlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Credit limit</source>
            <translation>Kreditlimit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Drafts</source>
            <translation>Entwürfe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Together</source>
            <translation>Zusammen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Limit</source>
            <translation>Limit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>none</source>
            <translation>keines</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Above it</source>
            <translation>Darüber</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Left</source>
            <translation>Bleiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>{0} of {1} used</source>
            <translation>{0} von {1} genutzt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>Last payments</source>
            <translation>Letzte Zahlungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/paying_dialog.py" />
            <source>None yet.</source>
            <translation>Noch keine.</translation>
        </message>
    </context>
    <context>
        <name>PaymentDialog</name>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Name or number</source>
            <translation>Name oder Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Amount received</source>
            <translation>Eingegangener Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Day</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>How</source>
            <translation>Zahlungsart</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>What they wrote</source>
            <translation>Verwendungszweck</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Named</source>
            <translation>Genannt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Named invoices first</source>
            <translation>Genannte zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Costs</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Costs first</source>
            <translation>Kosten zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Oldest</source>
            <translation>Älteste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Mine</source>
            <translation>Eigene</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>My own split</source>
            <translation>Eigene Aufteilung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>On account</source>
            <translation>Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Choose the customer first.</source>
            <translation>Wählen Sie zuerst den Kunden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Nothing is open. The payment stays on account.</source>
            <translation>Es ist nichts offen. Die Zahlung bleibt als Guthaben stehen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>for later invoices</source>
            <translation>für spätere Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>nothing left over</source>
            <translation>nichts übrig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>was {0}</source>
            <translation>vorher {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Received</source>
            <translation>Eingegangen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Put on invoices</source>
            <translation>Auf Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Still owed</source>
            <translation>Noch offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Payment of {0} recorded.</source>
            <translation>Zahlung über {0} erfasst.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Recorded by mistake</source>
            <translation>Versehentlich erfasst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>{0} asks for more than it comes to with this payment.</source>
            <translation>{0} fordert mehr, als mit dieser Zahlung zusammenkommt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Waive what is too much, or take it back.</source>
            <translation>Erlassen Sie, was zu viel ist, oder nehmen Sie es zurück.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Open it in Payments to take it back.</source>
            <translation>Zum Zurücknehmen öffnen Sie sie unter Zahlungen.</translation>
        </message>
    </context>
    <context>
        <name>PaymentView</name>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Put the rest on invoices</source>
            <translation>Rest auf Rechnungen verteilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Pay money out</source>
            <translation>Geld auszahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Take the payment back</source>
            <translation>Zahlung zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Receipt</source>
            <translation>Quittung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Thank-you note</source>
            <translation>Dankschreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Show the customer</source>
            <translation>Kunde zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Paid for</source>
            <translation>Bezahlt wurde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>taken back</source>
            <translation>zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>paid out again</source>
            <translation>wieder ausgezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>On account</source>
            <translation>Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Nothing.</source>
            <translation>Nichts.</translation>
        </message>
    </context>
    <context>
        <name>Payments</name>
        <message>
            <location filename="../../arbook/gui/payments/card_dialog.py" />
            <source>Payment</source>
            <translation>Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/card_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Record a payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Record payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/papers.py" />
            <source>Receipt for {0}</source>
            <translation>Quittung für {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/papers.py" />
            <source>Thank-you note for {0}</source>
            <translation>Dankschreiben für {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Put on invoices</source>
            <translation>Auf Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/recording.py" />
            <source>{0} let go, as offered.</source>
            <translation>{0} erlassen, wie angeboten.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Take back the payment of {0} from {1}</source>
            <translation>Zahlung über {0} von {1} zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Take the payment back</source>
            <translation>Zahlung zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Bank transfer</source>
            <translation>Überweisung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Cash</source>
            <translation>Bar</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Check</source>
            <translation>Scheck</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Direct debit</source>
            <translation>Lastschrift</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Other</source>
            <translation>Anderes</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Opening balance</source>
            <translation>Anfangssaldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Paid out</source>
            <translation>Ausgezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Fee</source>
            <translation>Gebühr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>part {0} of {1}, due {2}</source>
            <translation>Teil {0} von {1}, fällig {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Installment {0} of {1}, due {2}</source>
            <translation>Rate {0} von {1}, fällig {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0}, part {1} of {2}</source>
            <translation>{0}, Teil {1} von {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0} open</source>
            <translation>{0} offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Paid in full</source>
            <translation>Ganz bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Settled</source>
            <translation>Ausgeglichen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0} let go</source>
            <translation>{0} erlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0} written off</source>
            <translation>{0} ausgebucht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0} discount</source>
            <translation>{0} Skonto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0} discount, too late</source>
            <translation>{0} Skonto, zu spät</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Named</source>
            <translation>Genannt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Offered</source>
            <translation>Angeboten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Yours</source>
            <translation>Von Ihnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Plan {0}</source>
            <translation>Ratenplan {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Not due</source>
            <translation>Nicht fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Costs first</source>
            <translation>Kosten zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Oldest</source>
            <translation>Älteste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>All of it stays on account until you put it on invoices.</source>
            <translation>Alles bleibt als Guthaben stehen, bis Sie es Rechnungen zuordnen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Your own split. What you leave over stays on account.</source>
            <translation>Ihre eigene Aufteilung. Was übrig ist, bleibt als Guthaben stehen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Nothing is open, so all of it stays on account.</source>
            <translation>Es ist nichts offen, also bleibt alles als Guthaben stehen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>A payment of this amount and day is recorded already. Is this another one?</source>
            <translation>Eine Zahlung mit diesem Betrag und Tag ist schon erfasst. Ist das eine weitere?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>They took {0} off {1}, but the last day for that was {2}. It stays open unless you tick it.</source>
            <translation>{0} Skonto wurden von {1} abgezogen, aber der letzte Tag dafür war der {2}. Sie bleiben offen, wenn Sie sie nicht ankreuzen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>The money came before {0} was written. It counts for it from that day on.</source>
            <translation>Das Geld kam, bevor {0} geschrieben war. Es zählt dafür ab jenem Tag.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>It is for plan {0}. {1}.</source>
            <translation>Es ist für den Ratenplan {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>The rest goes to the oldest.</source>
            <translation>Der Rest geht auf die älteste.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>The rest goes to costs, then interest, then the oldest.</source>
            <translation>Der Rest geht an Kosten, dann Zinsen, dann die älteste Rechnung.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>It is for {0}, so that comes first.</source>
            <translation>Sie ist für {0}, also kommt diese zuerst.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0} is named in their text, so it comes first.</source>
            <translation>{0} steht im Verwendungszweck und kommt deshalb zuerst.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Costs come first, then interest, then the oldest invoice.</source>
            <translation>Zuerst kommen Kosten, dann Zinsen, dann die älteste Rechnung.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>The oldest invoice comes first.</source>
            <translation>Die älteste Rechnung kommt zuerst.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Their text names no invoice, so the oldest comes first.</source>
            <translation>Der Verwendungszweck nennt keine Rechnung, also kommt die älteste zuerst.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Keeps the promise for {0}.</source>
            <translation>Hält die Zusage für {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Keeps the promise for {0} in part.</source>
            <translation>Hält die Zusage für {0} zum Teil.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0} of it counts for plan {1}.</source>
            <translation>{0} davon zählen für Ratenplan {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Nothing late is left, so no reminder follows.</source>
            <translation>Es bleibt nichts Überfälliges, also folgt keine Erinnerung.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>The next reminder will ask for {0}.</source>
            <translation>Die nächste Erinnerung nennt {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>It counts for your offer. {0} more by {1} meets it.</source>
            <translation>Es zählt für Ihr Angebot. Mit weiteren {0} bis {1} ist es erfüllt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>This meets your offer: {0} is let go.</source>
            <translation>Damit ist Ihr Angebot erfüllt: {0} werden erlassen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Nothing else is owed.</source>
            <translation>Sonst ist nichts geschuldet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0} stays open.</source>
            <translation>{0} bleiben offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0} stays open, not late.</source>
            <translation>{0} bleiben offen, nicht überfällig.</translation>
        </message>
    </context>
    <context>
        <name>PaymentsDesk</name>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Payments</source>
            <translation>Zahlungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Find a payment</source>
            <translation>Zahlung suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>On account</source>
            <translation>Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Record payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>How</source>
            <translation>Zahlungsart</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Paid for</source>
            <translation>Bezahlt wurde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>{0} on account</source>
            <translation>{0} Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Paid out</source>
            <translation>Ausgezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>{0} paid out</source>
            <translation>{0} ausgezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>On invoices</source>
            <translation>Auf Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Import payments</source>
            <translation>Zahlungen einlesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Record what came, and arbook puts it on the right invoices. You see where before it is saved.</source>
            <translation>Erfassen Sie, was eingegangen ist, und arbook ordnet es den richtigen Rechnungen zu. Sie sehen wie, bevor gespeichert wird.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>No payments yet</source>
            <translation>Noch keine Zahlungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Reference</source>
            <translation>Verwendungszweck</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>payments.csv</source>
            <translation>zahlungen.csv</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>yes</source>
            <translation>ja</translation>
        </message>
    </context>
    <context>
        <name>PeopleCard</name>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Edit</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Edit customer and people</source>
            <translation>Kunde und Ansprechpartner bearbeiten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Add</source>
            <translation>Ergänzen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Nobody yet. Without a mail address, letters are printed.</source>
            <translation>Noch niemand. Ohne E-Mail-Adresse werden Briefe gedruckt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Gets reminders</source>
            <translation>Bekommt Erinnerungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>{0} is copied.</source>
            <translation>{0} ist kopiert.</translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Gets reminders</source>
            <translation>Bekommt Erinnerungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Remove this person</source>
            <translation>Diese Person entfernen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Does</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Letter address, if another</source>
            <translation>Andere Briefanschrift</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
    </context>
    <context>
        <name>PickList</name>
        <message>
            <location filename="../../arbook/gui/statements/picks.py" />
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/picks.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/picks.py" />
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/picks.py" />
            <source>{0} of {1} are ticked.</source>
            <translation>{0} von {1} sind angehakt.</translation>
        </message>
    </context>
    <context>
        <name>PieceFields</name>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>Part {0}</source>
            <translation>Teil {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>counted from the invoice date</source>
            <translation>ab dem Rechnungsdatum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>counted from the part before</source>
            <translation>ab dem Teil davor</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>Then</source>
            <translation>Dann</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>add a step</source>
            <translation>Schritt hinzufügen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>All of it</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>The rest</source>
            <translation>Der Rest</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>how much</source>
            <translation>wie viel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>of what</source>
            <translation>wovon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>counted from</source>
            <translation>gezählt ab</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>rounded to</source>
            <translation>gerundet auf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>Take part {0} out</source>
            <translation>Teil {0} herausnehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>Not at once</source>
            <translation>Nicht sofort</translation>
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Name or number</source>
            <translation>Name oder Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Over which invoices</source>
            <translation>Über welche Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Payment plan with {0}</source>
            <translation>Ratenplan mit {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Change the plan with {0}</source>
            <translation>Ratenplan mit {0} ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Together, once {0} on account is put on them</source>
            <translation>Zusammen, sobald das Guthaben von {0} zugeordnet ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Together</source>
            <translation>Zusammen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>The agreement to sign is shown next.</source>
            <translation>Danach sehen Sie die Vereinbarung zum Unterschreiben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Plan {0} with {1} has started.</source>
            <translation>Ratenplan {0} mit {1} läuft.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Plan {0} with {1} was changed.</source>
            <translation>Ratenplan {0} mit {1} ist geändert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>End or change the plan on its panel.</source>
            <translation>Beenden oder ändern Sie den Ratenplan in seiner Leiste rechts.</translation>
        </message>
    </context>
    <context>
        <name>PlanParts</name>
        <message>
            <location filename="../../arbook/gui/plans/plan_parts.py" />
            <source>down payment</source>
            <translation>Anzahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_parts.py" />
            <source>missed</source>
            <translation>ausgeblieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_parts.py" />
            <source>{0} paid</source>
            <translation>{0} bezahlt</translation>
        </message>
    </context>
    <context>
        <name>PlanRules</name>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>Each can be agreed otherwise for one plan</source>
            <translation>Für einen Plan können Sie anderes vereinbaren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>Payment plans</source>
            <translation>Ratenpläne</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>A broken plan falls due by itself</source>
            <translation>Ein geplatzter Plan wird von selbst fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>Note, days before a part</source>
            <translation>Hinweis, Tage vor einer Rate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>0: none.</source>
            <translation>0: keiner.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>Days late, still kept</source>
            <translation>Tage zu spät, noch gut</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>0: not a day.</source>
            <translation>0: kein Tag.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>Broken with so many parts missed</source>
            <translation>Geplatzt mit so vielen fehlenden Raten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>0: never by that.</source>
            <translation>0: dadurch nie.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>or with one so many days late</source>
            <translation>oder mit einer so viele Tage zu spät</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>Parts are reminded by</source>
            <translation>An Raten erinnert die Leiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>the customer's own ladder</source>
            <translation>die des Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/plan_rules_card.py" />
            <source>With this plans begin from now on.</source>
            <translation>Damit beginnen Ratenpläne von jetzt an.</translation>
        </message>
    </context>
    <context>
        <name>PlanView</name>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Record payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>All falls due</source>
            <translation>Alles wird fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Letter: all is due</source>
            <translation>Brief: alles ist fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Let it run on</source>
            <translation>Weiterlaufen lassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Agreement to sign</source>
            <translation>Vereinbarung zum Unterschreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>How it stands, as a letter</source>
            <translation>Stand als Schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Change the plan</source>
            <translation>Ratenplan ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Settle it today</source>
            <translation>Heute ganz bezahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>End the plan</source>
            <translation>Ratenplan beenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Show the customer</source>
            <translation>Kunde zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Payments</source>
            <translation>Raten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>{0} left</source>
            <translation>noch {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>{0} paid</source>
            <translation>{0} bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>{0} missed</source>
            <translation>{0} ausgeblieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>of {0}, agreed on {1}, {2}</source>
            <translation>von {0}, vereinbart am {1}, {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>version {0}</source>
            <translation>Fassung {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>{0} interest</source>
            <translation>{0} Zinsen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>late charges are let go once it is kept</source>
            <translation>Verzugskosten werden erlassen, wenn er eingehalten ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Over {0}</source>
            <translation>Über {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Version {0}, agreed on {1}</source>
            <translation>Fassung {0}, vereinbart am {1}</translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Start plan</source>
            <translation>Ratenplan starten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Start the new version</source>
            <translation>Neue Fassung beginnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Payment plan</source>
            <translation>Ratenplan</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/division_fields.py" />
            <source>Divide by</source>
            <translation>Aufteilen nach</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>End plan {0} with {1}</source>
            <translation>Ratenplan {0} mit {1} beenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>End the plan</source>
            <translation>Ratenplan beenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>All of plan {0} with {1} falls due</source>
            <translation>Der ganze Ratenplan {0} mit {1} wird fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>Let all fall due</source>
            <translation>Alles fällig stellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>Settle plan {0} with {1} today</source>
            <translation>Ratenplan {0} mit {1} heute ganz bezahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>Record the payment</source>
            <translation>Zahlung eintragen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_papers.py" />
            <source>Agreement to sign</source>
            <translation>Vereinbarung zum Unterschreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_papers.py" />
            <source>How the plan stands</source>
            <translation>So steht der Plan</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_papers.py" />
            <source>Letter: all is due</source>
            <translation>Brief: alles ist fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Over which invoices</source>
            <translation>Über welche Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Paid by then</source>
            <translation>Bis dahin bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Left</source>
            <translation>Rest</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>Let late charges go once it is kept</source>
            <translation>Verzugskosten erlassen, wenn er eingehalten ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>Down payment</source>
            <translation>Anzahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>Due on</source>
            <translation>Fällig am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>Interest, % a year</source>
            <translation>Zinsen, % im Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>or a fee</source>
            <translation>oder eine Gebühr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>Note, days before a part</source>
            <translation>Hinweis, Tage vorher</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>Days late, still kept</source>
            <translation>Tage zu spät, noch gut</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>Broken: parts missed</source>
            <translation>Geplatzt: Raten offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>or days late</source>
            <translation>oder Tage zu spät</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>Payments</source>
            <translation>Raten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>Costs</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>If not kept</source>
            <translation>Wenn nicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/terms_fields.py" />
            <source>What is agreed</source>
            <translation>Was vereinbart ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>every week</source>
            <translation>jede Woche</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>every two weeks</source>
            <translation>alle zwei Wochen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>every month</source>
            <translation>jeden Monat</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>every two months</source>
            <translation>alle zwei Monate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>every three months</source>
            <translation>alle drei Monate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>in one payment</source>
            <translation>in einer Rate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>on days of its own</source>
            <translation>an eigenen Tagen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Next: {0} on {1}, {2}</source>
            <translation>Als Nächstes: {0} am {1}, {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Changed since</source>
            <translation>Inzwischen geändert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Runs</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Kept</source>
            <translation>Eingehalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Installment missed</source>
            <translation>Rate ausgeblieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Paid in full</source>
            <translation>Ganz bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Broken</source>
            <translation>Geplatzt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Ended</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>By the law of this country nothing may be charged here.</source>
            <translation>Nach dem Recht dieses Landes darf hier nichts berechnet werden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>This is more than the law gives for lateness. Ask before you agree.</source>
            <translation>Das ist mehr, als das Gesetz bei Verzug gibt. Fragen Sie vorher nach.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>No rule for this country is known here, so nobody checked this rate.</source>
            <translation>Für dieses Land ist hier keine Regel bekannt, der Satz ist also ungeprüft.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>With a consumer, credit for a price may need more than a signature.</source>
            <translation>Bei Verbrauchern kann eine Ratenzahlung gegen Entgelt mehr als eine Unterschrift brauchen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>No reminders for this invoice while the plan is kept.</source>
            <translation>Solange der Plan eingehalten wird, gibt es keine Erinnerungen zu dieser Rechnung.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>No reminders for the {0} invoices while the plan is kept.</source>
            <translation>Solange der Plan eingehalten wird, gibt es keine Erinnerungen zu den {0} Rechnungen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>The payment is reminded by its own date instead.</source>
            <translation>Erinnert wird stattdessen zum Termin der Rate.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Each of the {0} payments is reminded by its own date instead.</source>
            <translation>Erinnert wird stattdessen zum Termin jeder der {0} Raten.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>A friendly note goes out the day before each payment.</source>
            <translation>Am Tag vor jeder Rate geht ein freundlicher Hinweis hinaus.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>A friendly note goes out {0} days before each payment.</source>
            <translation>{0} Tage vor jeder Rate geht ein freundlicher Hinweis hinaus.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>A payment that does not come shows on Today. You decide what follows.</source>
            <translation>Bleibt eine Rate aus, steht das unter Heute. Sie entscheiden, was dann geschieht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>A payment more than a day late shows on Today. You decide what follows.</source>
            <translation>Kommt eine Rate mehr als einen Tag zu spät, steht das unter Heute. Sie entscheiden, was dann geschieht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>A payment more than {0} days late shows on Today. You decide what follows.</source>
            <translation>Kommt eine Rate mehr als {0} Tage zu spät, steht das unter Heute. Sie entscheiden, was dann geschieht.</translation>
        </message>
    </context>
    <context>
        <name>PlansDesk</name>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Running</source>
            <translation>Laufend</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Installment missed</source>
            <translation>Rate ausgeblieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Over</source>
            <translation>Vorbei</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Plans</source>
            <translation>Ratenpläne</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Find a plan</source>
            <translation>Ratenplan suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Agree a plan</source>
            <translation>Ratenplan vereinbaren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Plan {0}</source>
            <translation>Plan {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Paid</source>
            <translation>Bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Next due</source>
            <translation>Nächste Rate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Left</source>
            <translation>Rest</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>{0} missed</source>
            <translation>{0} ausgeblieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>When somebody cannot pay at once, agree on parts. Reminders wait as long as the plan is kept.</source>
            <translation>Wenn jemand nicht alles auf einmal zahlen kann, vereinbaren Sie Raten. Solange der Plan eingehalten wird, warten die Erinnerungen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>No payment plans</source>
            <translation>Keine Ratenpläne</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Plan {0} runs on.</source>
            <translation>Ratenplan {0} läuft weiter.</translation>
        </message>
    </context>
    <context>
        <name>Policies</name>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>A customer's own ladder goes before the group's</source>
            <translation>Die eigene Leiter eines Kunden geht der seiner Gruppe vor</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>Groups of customers</source>
            <translation>Kundengruppen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>No group yet. Customers of a group are reminded by the same ladder.</source>
            <translation>Noch keine Gruppe. Kunden einer Gruppe werden nach derselben Leiter erinnert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>New group</source>
            <translation>Neue Gruppe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>Change this group</source>
            <translation>Diese Gruppe ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>Ladder</source>
            <translation>Leiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>as usual: {0}</source>
            <translation>wie üblich: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/groups_card.py" />
            <source>The group {0} is gone.</source>
            <translation>Die Gruppe {0} gibt es nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>The ladder</source>
            <translation>Die Leiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>One stage after the other, never two at once</source>
            <translation>Eine Stufe nach der anderen, nie zwei auf einmal</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Offer a thank-you note when somebody has paid after a reminder</source>
            <translation>Ein Dankschreiben vorschlagen, wenn jemand nach einer Erinnerung gezahlt hat</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Offer a kind word, once a year, to those who always pay on time</source>
            <translation>Einmal im Jahr ein freundliches Wort für alle vorschlagen, die immer pünktlich zahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Write notes before the due date also to those who pay on time anyway</source>
            <translation>Hinweise vor der Fälligkeit auch an die, die ohnehin pünktlich zahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Stages</source>
            <translation>Stufen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Change this stage</source>
            <translation>Diese Stufe ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Another stage</source>
            <translation>Weitere Stufe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Take it out</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Days at least between two messages</source>
            <translation>Tage mindestens zwischen zwei Nachrichten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>This is the first stage.</source>
            <translation>Das ist die erste Stufe.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Reminder</source>
            <translation>Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>to {0}</source>
            <translation>an {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>How</source>
            <translation>Wie</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Days to pay</source>
            <translation>Tage Zeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_card.py" />
            <source>Besides</source>
            <translation>Außerdem</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_list.py" />
            <source>Invoice before customer before group before this business</source>
            <translation>Rechnung vor Kunde vor Gruppe vor diesem Betrieb</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_list.py" />
            <source>Ladders</source>
            <translation>Leitern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_list.py" />
            <source>New ladder</source>
            <translation>Neue Leiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_list.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_list.py" />
            <source>Use for all</source>
            <translation>Für alle nehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_list.py" />
            <source>Offer again</source>
            <translation>Wieder anbieten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_list.py" />
            <source>reminds of nothing</source>
            <translation>erinnert an nichts</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_list.py" />
            <source>Removed</source>
            <translation>Entfernt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_list.py" />
            <source>For all</source>
            <translation>Für alle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/ladder_list.py" />
            <source>Who is reminded by it</source>
            <translation>Wer danach erinnert wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>What would change today</source>
            <translation>Was sich heute ändern würde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>Nothing is kept by trying</source>
            <translation>Ausprobieren ändert nichts</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>Try on today's book</source>
            <translation>Am heutigen Buch ausprobieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>Customers who are treated otherwise today</source>
            <translation>Kunden, bei denen heute etwas anderes geschieht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>Invoices that have begun to climb</source>
            <translation>Rechnungen, die schon unterwegs sind</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>As it is</source>
            <translation>So, wie es ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>With this ladder</source>
            <translation>Mit dieser Leiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>Sent last</source>
            <translation>Zuletzt gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>Next, as it is</source>
            <translation>Als Nächstes bisher</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>Next, with this ladder</source>
            <translation>Mit dieser Leiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>nothing is late</source>
            <translation>nichts überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>not today</source>
            <translation>heute nicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>not today, but from {0}</source>
            <translation>heute nicht, erst ab {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>nothing more</source>
            <translation>nichts mehr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>its day has come</source>
            <translation>ihr Tag ist da</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>on {0}</source>
            <translation>am {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>See who would be written to today if the ladder were kept as it stands above.</source>
            <translation>Sehen Sie, wem heute geschrieben würde, wenn die Leiter so bliebe, wie sie oben steht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>1 customer is treated otherwise today</source>
            <translation>Bei 1 Kunden geschieht heute etwas anderes</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>{0} customers are treated otherwise today</source>
            <translation>Bei {0} Kunden geschieht heute etwas anderes</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>1 open invoice has begun to climb</source>
            <translation>1 offene Rechnung ist schon unterwegs</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>{0} open invoices have begun to climb</source>
            <translation>{0} offene Rechnungen sind schon unterwegs</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>Nobody is treated otherwise today: {0}.</source>
            <translation>Heute ändert sich für niemanden etwas: {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>If this were kept: today {0} instead of {1}.</source>
            <translation>Wenn das so bliebe: heute {0} statt {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>It was tried as if everybody without another ladder were reminded by it.</source>
            <translation>Ausprobiert, als würden alle ohne eigene Leiter danach erinnert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>{0} by mail</source>
            <translation>{0} per E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>{0} by letter</source>
            <translation>{0} per Brief</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>{0} by phone</source>
            <translation>{0} am Telefon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>{0} by text message</source>
            <translation>{0} per Textnachricht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>nobody</source>
            <translation>niemand</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>by mail</source>
            <translation>per E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>by letter</source>
            <translation>per Brief</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>by phone</source>
            <translation>per Anruf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_trial_view.py" />
            <source>by text message</source>
            <translation>per Kurznachricht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>before the due date</source>
            <translation>vor der Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>after the due date</source>
            <translation>nach der Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>after the due date, at the end of that month</source>
            <translation>nach der Fälligkeit, am Ende jenes Monats</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>after the last reminder</source>
            <translation>nach der letzten Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>after the deadline of the last reminder</source>
            <translation>nach der Frist der letzten Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>after the invoice</source>
            <translation>nach der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>the account for all mail</source>
            <translation>das Konto für alle Nachrichten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>{0}, no longer set up</source>
            <translation>{0}, nicht mehr eingerichtet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>Statement</source>
            <translation>Kontoauszug</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>Copies of the invoices</source>
            <translation>Kopien der Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>The payment plan</source>
            <translation>Der Zahlungsplan</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>goes out by itself</source>
            <translation>geht von selbst hinaus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>by {0}</source>
            <translation>über {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>up to {0} times more, every {1} days</source>
            <translation>bis zu {0}-mal mehr, alle {1} Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>charges for lateness</source>
            <translation>berechnet den Verzug</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>stops credit</source>
            <translation>beendet den Kredit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>then ready to be handed over</source>
            <translation>danach zur Übergabe bereit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>everybody without another</source>
            <translation>alle ohne andere Leiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>1 group</source>
            <translation>1 Gruppe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>{0} groups</source>
            <translation>{0} Gruppen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>1 customer</source>
            <translation>1 Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>{0} customers</source>
            <translation>{0} Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>1 invoice</source>
            <translation>1 Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>{0} invoices</source>
            <translation>{0} Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>payment plans</source>
            <translation>Ratenpläne</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_words.py" />
            <source>nobody yet</source>
            <translation>noch niemand</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>For all ladders</source>
            <translation>Für alle Leitern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>How many, how little, and when not</source>
            <translation>Wie viele, ab wie viel und wann nicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Public holidays of the customer's country</source>
            <translation>Feiertage im Land des Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Add days away</source>
            <translation>Abwesenheit eintragen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Take these days away back</source>
            <translation>Diese Abwesenheit zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Days on which you are away</source>
            <translation>Tage, an denen Sie nicht da sind</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Messages a day, at most</source>
            <translation>Nachrichten am Tag, höchstens</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>The largest first. 0: no limit.</source>
            <translation>Die größten zuerst. 0: ohne Grenze.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Remind of at least</source>
            <translation>Erinnern ab</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>In the customer's currency. 0: of everything.</source>
            <translation>In der Währung des Kunden. 0: an alles.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Wait days after an answer</source>
            <translation>Tage warten nach einer Antwort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>As long as they wrote or called lately. 0: never.</source>
            <translation>Solange sie gerade geschrieben oder angerufen haben. 0: nie.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Wait days after a promised day</source>
            <translation>Tage nach einem zugesagten Tag warten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>A transfer takes a day or two. 0: not at all.</source>
            <translation>Eine Überweisung braucht ein, zwei Tage. 0: gar nicht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Away from</source>
            <translation>Nicht da ab</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>to, that day too</source>
            <translation>bis, auch an dem Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Nobody is reminded on</source>
            <translation>Niemand wird erinnert am</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Nobody is reminded while you are away</source>
            <translation>Niemand wird erinnert, während Sie nicht da sind</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>{0} to {1}</source>
            <translation>{0} bis {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>What holds for all ladders is kept.</source>
            <translation>Was für alle Leitern gilt, ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>The first day on which you are away.</source>
            <translation>Der erste Tag, an dem Sie nicht da sind.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Nobody is reminded on these days.</source>
            <translation>An diesen Tagen wird niemand erinnert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/reminder_rules_card.py" />
            <source>Reminders go out on these days again.</source>
            <translation>An diesen Tagen wird wieder erinnert.</translation>
        </message>
    </context>
    <context>
        <name>PoliciesPart</name>
        <message>
            <location filename="../../arbook/gui/settings/policies.py" />
            <source>Save what you typed here first, or put it back.</source>
            <translation>Sichern Sie erst, was Sie hier eingegeben haben, oder machen Sie es rückgängig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policies.py" />
            <source>The ladder is kept. What was sent stays sent.</source>
            <translation>Die Leiter ist gesichert. Was gesendet ist, bleibt gesendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policies.py" />
            <source>1st reminder</source>
            <translation>1. Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policies.py" />
            <source>New ladder</source>
            <translation>Neue Leiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policies.py" />
            <source>{0}, copy</source>
            <translation>{0}, Kopie</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policies.py" />
            <source>{0} is there.</source>
            <translation>{0} ist da.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policies.py" />
            <source>All who have no other policy are reminded by {0}.</source>
            <translation>Alle ohne andere Leiter werden nach {0} erinnert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policies.py" />
            <source>{0} is not offered any more.</source>
            <translation>{0} wird nicht mehr angeboten.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policies.py" />
            <source>{0} is offered again.</source>
            <translation>{0} wird wieder angeboten.</translation>
        </message>
    </context>
    <context>
        <name>PolicyDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/policy_dialog.py" />
            <source>How {0} is reminded</source>
            <translation>Wie {0} erinnert wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/policy_dialog.py" />
            <source>How this is reminded</source>
            <translation>Wie hieran erinnert wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/policy_dialog.py" />
            <source>Use this ladder</source>
            <translation>Diese Stufen verwenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/policy_dialog.py" />
            <source>in no group</source>
            <translation>in keiner Gruppe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/policy_dialog.py" />
            <source>Ladder</source>
            <translation>Stufenleiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/policy_dialog.py" />
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/policy_dialog.py" />
            <source>What was sent stays sent; the next stage comes from this ladder.</source>
            <translation>Gesendetes bleibt gesendet; die nächste Stufe kommt aus dieser Leiter.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/policy_dialog.py" />
            <source>As usual: {0}</source>
            <translation>Wie üblich: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/policy_dialog.py" />
            <source>The next stage comes from {0}.</source>
            <translation>Die nächste Stufe kommt aus {0}.</translation>
        </message>
    </context>
    <context>
        <name>PolicyLine</name>
        <message>
            <location filename="../../arbook/gui/settings/policy_line.py" />
            <source>The ladder as a line of days</source>
            <translation>Die Leiter als Linie von Tagen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_line.py" />
            <source>due</source>
            <translation>fällig</translation>
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>First rows</source>
            <translation>Erste Zeilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>What does not fit</source>
            <translation>Was nicht passt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>Choose a file first.</source>
            <translation>Wählen Sie zuerst eine Datei.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>Line and why</source>
            <translation>Zeile und Grund</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>of {0}</source>
            <translation>von {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>Worth a look</source>
            <translation>Einen Blick wert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>{0} in all</source>
            <translation>{0} insgesamt</translation>
        </message>
    </context>
    <context>
        <name>PricesCard</name>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>Prices and rounding</source>
            <translation>Preise und Rundung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>What new invoices begin with</source>
            <translation>Womit neue Rechnungen beginnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>without tax</source>
            <translation>ohne Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>with tax</source>
            <translation>mit Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>once for each rate</source>
            <translation>einmal je Steuersatz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>on every line</source>
            <translation>in jeder Zeile</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>once, before lines are rounded</source>
            <translation>einmal, vor dem Runden der Zeilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>Prices of new invoices</source>
            <translation>Preise neuer Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>Tax is rounded</source>
            <translation>Die Steuer wird gerundet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>Smallest coin</source>
            <translation>Kleinste Münze</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>Ten lines of {0} at {1}: {2} of tax</source>
            <translation>Zehn Zeilen zu {0} mit {1}: {2} Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>Each sum to pay stays as it is.</source>
            <translation>Jeder Zahlbetrag bleibt, wie er ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>Each sum to pay is rounded to it.</source>
            <translation>Jeder Zahlbetrag wird darauf gerundet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>Each invoice can differ.</source>
            <translation>Jede Rechnung kann abweichen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/prices_card.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <location filename="../../arbook/gui/shared/progress.py" />
            <source>It stops after what is under way.</source>
            <translation>Es hält nach dem an, was gerade läuft.</translation>
        </message>
    </context>
    <context>
        <name>PromiseDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>By telephone</source>
            <translation>Am Telefon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>By e-mail</source>
            <translation>Per E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>In person</source>
            <translation>Persönlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>By letter</source>
            <translation>Per Brief</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>How they said it</source>
            <translation>Wie sie es gesagt haben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>No reminder of it goes out until that day is over.</source>
            <translation>Bis dieser Tag vorbei ist, wird daran nicht erinnert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>It takes the place of the promise for {0}.</source>
            <translation>Ersetzt die Zusage für {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>How much</source>
            <translation>Wie viel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>By which day</source>
            <translation>Bis wann</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>Who said so</source>
            <translation>Wer hat es gesagt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>Their words</source>
            <translation>Im Wortlaut</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>Which invoices; none for all they owe</source>
            <translation>Welche Rechnungen; keine für alles Offene</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/promise_dialog.py" />
            <source>{0} promised for {1}.</source>
            <translation>{0} zugesagt für {1}.</translation>
        </message>
    </context>
    <context>
        <name>PutDialog</name>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>As agreed</source>
            <translation>Wie vereinbart</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>My own split</source>
            <translation>Eigene Aufteilung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Put {0} from {1} on invoices</source>
            <translation>{0} von {1} auf Rechnungen verteilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Put {0} of {1} from {2} on invoices</source>
            <translation>{0} aus {1} von {2} auf Rechnungen verteilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Nothing is open. It stays on account.</source>
            <translation>Es ist nichts offen. Es bleibt als Guthaben stehen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Nothing is open.</source>
            <translation>Es ist nichts offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Nothing of it is left.</source>
            <translation>Davon ist nichts übrig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Put on invoices</source>
            <translation>Auf Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Left on account</source>
            <translation>Bleibt als Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>for later invoices</source>
            <translation>für spätere Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Still owed</source>
            <translation>Noch offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>was {0}</source>
            <translation>vorher {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>Say in a row how much of it goes there.</source>
            <translation>Schreiben Sie in eine Zeile, wie viel davon dorthin geht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/put_dialog.py" />
            <source>{0} put on invoices.</source>
            <translation>{0} auf Rechnungen verteilt.</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <location filename="../../arbook/gui/shared/rail.py" />
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Invoices</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Payments</source>
            <translation>Zahlungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Reminders</source>
            <translation>Erinnerungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Plans</source>
            <translation>Ratenpläne</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>RailFoot</name>
        <message>
            <location filename="../../arbook/gui/shared/rail_foot.py" />
            <source>Settings not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/rail_foot.py" />
            <source>Everything is saved</source>
            <translation>Alles ist gespeichert</translation>
        </message>
    </context>
    <context>
        <name>RateDialog</name>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>As it stands on invoices.</source>
            <translation>So steht er auf Rechnungen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Usual wordings</source>
            <translation>Übliche Formulierungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Note on the invoice</source>
            <translation>Hinweis auf der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>For new lines. Drafts and issued invoices keep what they have.</source>
            <translation>Für neue Zeilen. Entwürfe und ausgestellte Rechnungen behalten, was sie haben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Your own words, or none</source>
            <translation>Eigene Worte oder keine</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Below the sums of each invoice with this rate, in the customer's language: “{0}”</source>
            <translation>Unter den Summen jeder Rechnung mit diesem Satz, in der Sprache des Kunden: „{0}“</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Below the sums of each invoice with this rate: “{0}”</source>
            <translation>Unter den Summen jeder Rechnung mit diesem Satz: „{0}“</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Invoices will not say why there is no tax.</source>
            <translation>Rechnungen sagen dann nicht, warum keine Steuer anfällt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Invoices say its name and percentage.</source>
            <translation>Rechnungen nennen Namen und Prozentsatz.</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>What we get wrong</source>
            <translation>Was wir falsch machen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Disputed</source>
            <translation>Strittig</translation>
        </message>
    </context>
    <context>
        <name>ReasonsDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>One year</source>
            <translation>Ein Jahr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Three years</source>
            <translation>Drei Jahre</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Ever</source>
            <translation>Immer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Of which time</source>
            <translation>Aus welcher Zeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Reasons</source>
            <translation>Gründe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Disputes</source>
            <translation>Einwände</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Once a customer contests something, you see here which mistakes come again.</source>
            <translation>Sobald ein Kunde etwas bestreitet, sehen Sie hier, welche Fehler wiederkommen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Nothing was contested in this time</source>
            <translation>In dieser Zeit war nichts strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Right means: it ended with a credit note or in another way in their favor.</source>
            <translation>Recht hatten sie, wenn es mit einer Rechnungskorrektur oder anders zu ihren Gunsten endete.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>What was wrong</source>
            <translation>Was nicht stimmte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>{0} of it</source>
            <translation>{0} davon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>They were right</source>
            <translation>Hatten recht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Contested</source>
            <translation>Strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>How it ended</source>
            <translation>Wie es ausging</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>Half of them were settled within {0} days.</source>
            <translation>Die Hälfte war innerhalb von {0} Tagen erledigt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>1 still runs</source>
            <translation>1 läuft noch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/reasons_dialog.py" />
            <source>{0} still run</source>
            <translation>{0} laufen noch</translation>
        </message>
    </context>
    <context>
        <name>RecentList</name>
        <message>
            <location filename="../../arbook/gui/welcome/recent.py" />
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/recent.py" />
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
    </context>
    <context>
        <name>RecordDialog</name>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Name or number</source>
            <translation>Name oder Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Its number</source>
            <translation>Nummer der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Invoice date</source>
            <translation>Rechnungsdatum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Total with tax</source>
            <translation>Gesamtbetrag mit Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Tax in it</source>
            <translation>Enthaltene Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>May stay empty.</source>
            <translation>Darf leer bleiben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>What for</source>
            <translation>Wofür</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>It is owed from now on. No paper is made here.</source>
            <translation>Sie gilt ab jetzt als offen. Ein Beleg entsteht hier nicht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Invoice {0} recorded.</source>
            <translation>Rechnung {0} erfasst.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Invoice {0} recorded. Your own ones would have come to this number; they step over it.</source>
            <translation>Rechnung {0} erfasst. Ihre eigenen wären zu dieser Nummer gekommen; sie überspringen sie.</translation>
        </message>
    </context>
    <context>
        <name>RecurringPage</name>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>All invoices</source>
            <translation>Alle Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Issue what is due</source>
            <translation>Fällige ausstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Recurring invoices</source>
            <translation>Wiederkehrend</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Find one that comes again</source>
            <translation>Wiederkehrende suchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Ended</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Total</source>
            <translation>Gesamtbetrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Choose an invoice or a draft that comes every month or year and press “Repeat”.</source>
            <translation>Wählen Sie eine Rechnung oder einen Entwurf, der jeden Monat oder jedes Jahr kommt, und drücken Sie „Wiederholen“.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>No invoice comes again</source>
            <translation>Keine Rechnung kehrt wieder</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Issue all {0} that are due</source>
            <translation>Alle {0} fälligen ausstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>Nothing is due yet.</source>
            <translation>Noch ist nichts fällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>{0} for {1} left out.</source>
            <translation>{0} für {1} ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_page.py" />
            <source>{0} ended on {1}.</source>
            <translation>{0} endet am {1}.</translation>
        </message>
    </context>
    <context>
        <name>RecurringStrip</name>
        <message>
            <location filename="../../arbook/gui/today/recurring_strip.py" />
            <source>{0} invoices that come again are due.</source>
            <translation>{0} wiederkehrende Rechnungen sind fällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/recurring_strip.py" />
            <source>1 invoice that comes again is due.</source>
            <translation>1 wiederkehrende Rechnung ist fällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/recurring_strip.py" />
            <source>Write it</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/recurring_strip.py" />
            <source>Write them</source>
            <translation>Schreiben</translation>
        </message>
    </context>
    <context>
        <name>RecurringView</name>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>Issue the next one now</source>
            <translation>Die nächste jetzt ausstellen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>Leave this one out</source>
            <translation>Diese auslassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>Draft for the days left</source>
            <translation>Entwurf für die restlichen Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>End it</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>Show the customer</source>
            <translation>Kunde zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>To be written, for:</source>
            <translation>Zu schreiben, für:</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>No more of it.</source>
            <translation>Es kommt keine mehr.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>Next on {0}</source>
            <translation>Nächste am {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>{0}, until {1}</source>
            <translation>{0}, bis {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/recurring_panel.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>Refund</name>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Pay money out</source>
            <translation>Geld auszahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Pay out</source>
            <translation>Auszahlen</translation>
        </message>
    </context>
    <context>
        <name>RefundDialog</name>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>The customer owes what goes beyond it</source>
            <translation>Was darüber hinausgeht, schuldet der Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Where it comes from</source>
            <translation>Woraus</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Pay money out to {0}</source>
            <translation>Geld an {0} auszahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Nothing lies on account</source>
            <translation>Es ist kein Guthaben da</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>What lies on account, oldest first</source>
            <translation>Aus dem Guthaben, das älteste zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>The payment of {0}, {1}</source>
            <translation>Die Zahlung vom {0}, {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Credit note {0} of {1}, {2} left</source>
            <translation>Rechnungskorrektur {0} vom {1}, {2} übrig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Payment of {0}, {1} left</source>
            <translation>Zahlung vom {0}, {1} übrig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Credit of {0}, {1} left</source>
            <translation>Guthaben vom {0}, {1} übrig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>{0} lies on account. More opens invoices again.</source>
            <translation>{0} sind Guthaben. Mehr macht Rechnungen wieder offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Leave the discount of {0} to them all the same</source>
            <translation>Dem Kunden das Skonto von {0} trotzdem lassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>What was let go with it, {0}, stays let go</source>
            <translation>Was mit ihr als Skonto oder kleiner Rest erledigt wurde, {0}, bleibt es</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Nothing stays on account.</source>
            <translation>Es bleibt kein Guthaben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>{0} stays on account.</source>
            <translation>{0} bleiben Guthaben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>{0} of {1} is open again.</source>
            <translation>{0} von {1} sind wieder offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>Credit notes on account settle {0} of that.</source>
            <translation>Rechnungskorrekturen im Guthaben begleichen davon {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>The customer owes {0}.</source>
            <translation>Der Kunde schuldet {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>The discount of {0} stays with them.</source>
            <translation>Das Skonto von {0} bleibt dem Kunden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>So is the discount of {0}.</source>
            <translation>Ebenso das Skonto von {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>The {0} that was let go with it stays let go.</source>
            <translation>Die {0}, die mit ihr als Skonto oder kleiner Rest erledigt wurden, bleiben erledigt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>So is the {0} that was let go with it.</source>
            <translation>Ebenso die {0}, die mit ihr als Skonto oder kleiner Rest erledigt waren.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/refund_dialog.py" />
            <source>{0} paid out.</source>
            <translation>{0} ausgezahlt.</translation>
        </message>
    </context>
    <context>
        <name>ReminderActions</name>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>Skip today</source>
            <translation>Heute auslassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>Call instead</source>
            <translation>Lieber anrufen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>Pause</source>
            <translation>Pausieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>For one week</source>
            <translation>Für eine Woche</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>For two weeks</source>
            <translation>Für zwei Wochen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>For four weeks</source>
            <translation>Für vier Wochen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>Until a day of your choice</source>
            <translation>Bis zu einem Tag Ihrer Wahl</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>Pause reminders</source>
            <translation>Erinnerungen pausieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>Write after all</source>
            <translation>Doch schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>What did they say?</source>
            <translation>Was haben sie gesagt?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>Record payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>Write down a promise</source>
            <translation>Zusage festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_actions.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
    </context>
    <context>
        <name>ReminderPanel</name>
        <message>
            <location filename="../../arbook/gui/shared/reminder_panel.py" />
            <source>Nobody chosen</source>
            <translation>Niemand ausgewählt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_panel.py" />
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_panel.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
    </context>
    <context>
        <name>Reminders</name>
        <message>
            <location filename="../../arbook/gui/reminders/ladder_words.py" />
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder_words.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder_words.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder_words.py" />
            <source>Your own</source>
            <translation>Eigene</translation>
        </message>
    </context>
    <context>
        <name>RemindersDesk</name>
        <message>
            <location filename="../../arbook/gui/reminders/desk.py" />
            <source>Outbox</source>
            <translation>Postausgang</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/desk.py" />
            <source>Runs</source>
            <translation>Durchgänge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/desk.py" />
            <source>Kind words</source>
            <translation>Freundliche Worte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/desk.py" />
            <source>Stages and texts</source>
            <translation>Stufen und Texte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/desk.py" />
            <source>Reminders</source>
            <translation>Erinnerungen</translation>
        </message>
    </context>
    <context>
        <name>RepeatDialog</name>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>in advance, on its first day</source>
            <translation>im Voraus, am ersten Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>afterwards, when it is over</source>
            <translation>im Nachhinein, wenn er vorbei ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Your name for it</source>
            <translation>Ihr Name dafür</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Every</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Period</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Written</source>
            <translation>Geschrieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>First period begins</source>
            <translation>Der erste Zeitraum beginnt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>May stay empty.</source>
            <translation>Darf leer bleiben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>First line of the invoice</source>
            <translation>Erste Zeile der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Reference on the invoice</source>
            <translation>Ihr Zeichen auf der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Note on the invoice</source>
            <translation>Hinweis auf der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Name the days it is for</source>
            <translation>Die Tage nennen, für die sie gilt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>In the first line</source>
            <translation>In der ersten Zeile</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>In the reference</source>
            <translation>Im Zeichen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>In the note</source>
            <translation>Im Hinweis</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Nothing is issued without you.</source>
            <translation>Nichts wird ohne Sie ausgestellt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>This makes no dates yet.</source>
            <translation>Das ergibt noch keine Tage.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Proposed once, on {0}.</source>
            <translation>Wird einmal vorgeschlagen, am {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>Proposed on {0}, then on {1}.</source>
            <translation>Wird am {0} vorgeschlagen, dann am {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>{0} comes again from now on.</source>
            <translation>{0} kehrt von jetzt an wieder.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/repeat_dialog.py" />
            <source>{0} changed.</source>
            <translation>{0} geändert.</translation>
        </message>
    </context>
    <context>
        <name>ReplyDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>By e-mail</source>
            <translation>Per E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>By telephone</source>
            <translation>Am Telefon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>By letter</source>
            <translation>Per Brief</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>By text message</source>
            <translation>Per SMS</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>How it came</source>
            <translation>Wie sie kam</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Open a mail</source>
            <translation>E-Mail öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>What they said</source>
            <translation>Was gesagt wurde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Reminders wait for some days after an answer.</source>
            <translation>Nach einer Antwort warten Erinnerungen einige Tage.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Mails (*.eml)</source>
            <translation>E-Mails (*.eml)</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>As the mail has it.</source>
            <translation>Wie es in der E-Mail steht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>With it: {0}</source>
            <translation>Dabei: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Too large to keep: {0}</source>
            <translation>Zu groß zum Aufheben: {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>This mail stands in the log already.</source>
            <translation>Diese E-Mail steht schon bei den Kontakten.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/answering.py" />
            <source>Answer written down.</source>
            <translation>Antwort festgehalten.</translation>
        </message>
    </context>
    <context>
        <name>Rests</name>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>Small rests</source>
            <translation>Kleine Reste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>Write off</source>
            <translation>Ausbuchen</translation>
        </message>
    </context>
    <context>
        <name>RestsStrip</name>
        <message>
            <location filename="../../arbook/gui/today/rests_strip.py" />
            <source>1 small rest, {1}.</source>
            <translation>1 kleiner Rest, {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/rests_strip.py" />
            <source>{0} small rests, {1} in all.</source>
            <translation>{0} kleine Reste, zusammen {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/rests_strip.py" />
            <source>Look at them</source>
            <translation>Ansehen</translation>
        </message>
    </context>
    <context>
        <name>ReturnLines</name>
        <message>
            <location filename="../../arbook/gui/invoices/credit_lines.py" />
            <source>Lines of the invoice</source>
            <translation>Zeilen der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_lines.py" />
            <source>Which lines</source>
            <translation>Welche Zeilen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_lines.py" />
            <source>Net</source>
            <translation>Netto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_lines.py" />
            <source>Left</source>
            <translation>Übrig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_lines.py" />
            <source>Comes back</source>
            <translation>Kommt zurück</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_lines.py" />
            <source>{0} of {1} {2}</source>
            <translation>{0} von {1} {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_lines.py" />
            <source>How much of {0} comes back</source>
            <translation>Wie viel von {0} zurückkommt</translation>
        </message>
    </context>
    <context>
        <name>ReverseDialog</name>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>What it paid is open again.</source>
            <translation>Was damit bezahlt war, ist wieder offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>It bounced, or was recorded by mistake. No money moves: only this book is put right.</source>
            <translation>Sie platzte, oder war ein Versehen. Es fließt kein Geld: nur dieses Buch wird berichtigt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>You bear it</source>
            <translation>Sie tragen sie</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>The customer pays it</source>
            <translation>Der Kunde zahlt sie</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Who bears the fee</source>
            <translation>Wer die Gebühr trägt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Day</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>For example: returned by the bank.</source>
            <translation>Zum Beispiel: von der Bank zurückgegeben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>The bank's fee</source>
            <translation>Gebühr der Bank</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Empty if there was none.</source>
            <translation>Leer, wenn es keine gab.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>{0} with {1}</source>
            <translation>{0} mit {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Open again: {0}.</source>
            <translation>Wieder offen: {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Nothing is open again: what it paid was credited.</source>
            <translation>Nichts ist wieder offen: was damit bezahlt war, wurde zurückgenommen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Nothing was paid with it.</source>
            <translation>Es war nichts damit bezahlt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>{0} of that was let go with it.</source>
            <translation>Davon waren {0} mit ihr als Skonto oder kleiner Rest erledigt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>{0} of that was its discount.</source>
            <translation>Davon sind {0} das Skonto.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>{0} discount on {1} falls: without it the money did not come in time.</source>
            <translation>{0} Skonto auf {1} fallen weg: ohne sie kam das Geld nicht rechtzeitig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Both stay in the ledger.</source>
            <translation>Beide Zeilen bleiben im Kundenkonto.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>The fee of {0} is owed at once.</source>
            <translation>Die Gebühr von {0} ist sofort fällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Your fee is not written into this book.</source>
            <translation>Ihre Gebühr steht nicht in diesem Buch.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>The payment was taken back.</source>
            <translation>Die Zahlung ist zurückgenommen.</translation>
        </message>
    </context>
    <context>
        <name>RowsModel</name>
        <message>
            <location filename="../../arbook/gui/shared/rows_text.py" />
            <source>ticked</source>
            <translation>angehakt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/rows_text.py" />
            <source>not ticked</source>
            <translation>nicht angehakt</translation>
        </message>
    </context>
    <context>
        <name>RunBody</name>
        <message>
            <location filename="../../arbook/gui/shared/run_body.py" />
            <source>Write as files</source>
            <translation>Als Dateien schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_body.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_body.py" />
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_body.py" />
            <source>More</source>
            <translation>Mehr</translation>
        </message>
    </context>
    <context>
        <name>RunFoot</name>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>One by one</source>
            <translation>Einzeln</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Skip</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Call instead</source>
            <translation>Lieber anrufen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>{0} by mail</source>
            <translation>{0} per E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>{0} to print</source>
            <translation>{0} zu drucken</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>{0} ticked: {1}</source>
            <translation>{0} angehakt: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Nobody is ticked</source>
            <translation>Niemand ist angehakt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>{0} in all. Nothing leaves before you press Send.</source>
            <translation>{0} insgesamt. Hinaus geht es erst mit „Senden“.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Send 1 reminder</source>
            <translation>1 Erinnerung senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Send {0} reminders</source>
            <translation>{0} Erinnerungen senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Send {0}</source>
            <translation>{0} senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>There are no two to go through.</source>
            <translation>Es gibt keine zwei, die man durchgehen könnte.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>{0} of {1}: {2}, {3}</source>
            <translation>{0} von {1}: {2}, {3}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Read it, then send or skip. Esc goes back to the list.</source>
            <translation>Lesen Sie, dann senden Sie oder lassen sie aus. Esc führt zurück zur Liste.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Send and next</source>
            <translation>Senden und weiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Send this one</source>
            <translation>Diese senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_foot.py" />
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
    </context>
    <context>
        <name>RunOutgoing</name>
        <message>
            <location filename="../../arbook/gui/shared/run_outgoing.py" />
            <source>Discarded. Nothing was sent.</source>
            <translation>Verworfen. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_outgoing.py" />
            <source>Tick those whose reminders you want as files.</source>
            <translation>Haken Sie an, wessen Erinnerungen Sie als Dateien wollen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_outgoing.py" />
            <source>Where to write the reminders</source>
            <translation>Wohin mit den Erinnerungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_outgoing.py" />
            <source>{0} reminders written to {1}</source>
            <translation>{0} Erinnerungen nach {1} geschrieben</translation>
        </message>
    </context>
    <context>
        <name>RunSteps</name>
        <message>
            <location filename="../../arbook/gui/shared/run_steps.py" />
            <source>That was the last one: {0} to send, {1} skipped.</source>
            <translation>Das war die letzte: {0} zu senden, {1} ausgelassen.</translation>
        </message>
    </context>
    <context>
        <name>RunView</name>
        <message>
            <location filename="../../arbook/gui/shared/run_edits.py" />
            <source>{0} is left out today.</source>
            <translation>{0} wird heute ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_edits.py" />
            <source>The proposed words to {0} are back.</source>
            <translation>Der Vorschlag für {0} ist wieder da.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_edits.py" />
            <source>Your words to {0} are kept.</source>
            <translation>Ihr Text an {0} ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Reminders for today</source>
            <translation>Erinnerungen für heute</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Reading the day</source>
            <translation>Der Tag wird gelesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Choose a reminder first.</source>
            <translation>Wählen Sie zuerst eine Erinnerung.</translation>
        </message>
    </context>
    <context>
        <name>RunsPart</name>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>Earlier runs</source>
            <translation>Frühere Durchgänge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>To Today</source>
            <translation>Zu Heute</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>Each time you send reminders, the run is kept here with what became of it.</source>
            <translation>Jedes Mal, wenn Sie Erinnerungen senden, bleibt der Durchgang hier mit dem, was daraus wurde.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>No reminders were sent from this book yet.</source>
            <translation>Aus diesem Buch wurden noch keine Erinnerungen gesendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>Day</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>Messages</source>
            <translation>Nachrichten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>To print</source>
            <translation>Zu drucken</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>Waiting</source>
            <translation>Wartend</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>Not sent</source>
            <translation>Nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>Unsure</source>
            <translation>Ungewiss</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>Cancelled</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/runs.py" />
            <source>Queued {0}</source>
            <translation>Bereitgelegt {0}</translation>
        </message>
    </context>
    <context>
        <name>SafeStrip</name>
        <message>
            <location filename="../../arbook/gui/shared/safe_strip.py" />
            <source>Safe to send?</source>
            <translation>Kann das hinaus?</translation>
        </message>
    </context>
    <context>
        <name>SavingRows</name>
        <message>
            <location filename="../../arbook/gui/shared/saving_rows.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/saving_rows.py" />
            <source>Saving the table</source>
            <translation>Tabelle wird gespeichert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/saving_rows.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/saving_rows.py" />
            <source>Saving row {0} of {1}</source>
            <translation>Zeile {0} von {1} wird gespeichert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/saving_rows.py" />
            <source>Stopped. Nothing was saved.</source>
            <translation>Angehalten. Es wurde nichts gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>ScheduleStrip</name>
        <message>
            <location filename="../../arbook/gui/today/schedule_strip.py" />
            <source>This book was moved from {0}. Reminders do not go out by themselves from here yet.</source>
            <translation>Dieses Buch lag vorher hier: {0}. Von seinem neuen Platz gehen Erinnerungen noch nicht von selbst hinaus.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/schedule_strip.py" />
            <source>Look at the schedule</source>
            <translation>Zeitplan ansehen</translation>
        </message>
    </context>
    <context>
        <name>ScheduleView</name>
        <message>
            <location filename="../../arbook/gui/plans/schedule_view.py" />
            <source>Payments of the plan</source>
            <translation>Raten des Plans</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/schedule_view.py" />
            <source>No plan yet</source>
            <translation>Noch kein Ratenplan</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/schedule_view.py" />
            <source>1 payment, on {1}</source>
            <translation>1 Rate am {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/schedule_view.py" />
            <source>{0} payments, all paid by {1}</source>
            <translation>{0} Raten, bezahlt bis {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/schedule_view.py" />
            <source>Adds up to {0}</source>
            <translation>Ergibt {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/schedule_view.py" />
            <source>Adds up to {0}, with {1} of costs</source>
            <translation>Ergibt {0}, davon {1} Kosten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/schedule_view.py" />
            <source>{0} is missing</source>
            <translation>{0} fehlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/schedule_view.py" />
            <source>{0} too much</source>
            <translation>{0} zu viel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/schedule_view.py" />
            <source>Put {0} on the last one</source>
            <translation>{0} auf die letzte legen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/schedule_view.py" />
            <source>Take {0} off the last one</source>
            <translation>{0} von der letzten abziehen</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <location filename="../../arbook/gui/shared/fields.py" />
            <source>Empty the search</source>
            <translation>Suche leeren</translation>
        </message>
    </context>
    <context>
        <name>SendQuestion</name>
        <message>
            <location filename="../../arbook/gui/shared/send_question.py" />
            <source>Send all {0}</source>
            <translation>Alle {0} senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/send_question.py" />
            <source>Send it anyway</source>
            <translation>Trotzdem senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/send_question.py" />
            <source>Before you send</source>
            <translation>Bevor Sie senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/send_question.py" />
            <source>Send the {0} not concerned</source>
            <translation>Die {0} nicht betroffenen senden</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} sent</source>
            <translation>{0} gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} not sent</source>
            <translation>{0} nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} unsure</source>
            <translation>{0} ungewiss</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} withdrawn, for money or an agreement came in</source>
            <translation>{0} zurückgezogen, weil Geld kam oder etwas vereinbart wurde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} written as files, not sent</source>
            <translation>{0} als Dateien geschrieben, nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} sent for show: this is the demo, nothing left this computer</source>
            <translation>{0} zum Schein gesendet: Dies ist das Übungsbuch, nichts hat diesen Computer verlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} still waiting</source>
            <translation>{0} warten noch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Queued. Print the letters in the outbox.</source>
            <translation>Liegt im Postausgang. Drucken Sie dort die Briefe.</translation>
        </message>
    </context>
    <context>
        <name>SendingCard</name>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Sending</source>
            <translation>Wird gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Stop after this one</source>
            <translation>Nach dieser anhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Writing the reminders into the outbox</source>
            <translation>Erinnerungen kommen in den Postausgang</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Writing the reminders into the outbox: {0} of {1}</source>
            <translation>Erinnerungen kommen in den Postausgang: {0} von {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>You can look around meanwhile; nothing has left yet.</source>
            <translation>Sie können sich inzwischen umsehen; noch ging nichts hinaus.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Stopped. Nothing was sent.</source>
            <translation>Angehalten. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Sending {0} of {1}, to {2}</source>
            <translation>{0} von {1} wird gesendet, an {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Your provider takes no more for now: number {0} of {1} goes at {2}</source>
            <translation>Ihr Anbieter nimmt im Augenblick nichts mehr an: Nummer {0} von {1} geht um {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>You can go on working; closing the window waits for the message under way.</source>
            <translation>Sie können weiterarbeiten. Beim Schließen wartet das Fenster auf die laufende Nachricht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>It goes on at {0} while this window is open.</source>
            <translation>Es geht um {0} weiter, solange dieses Fenster offen ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Set up mail</source>
            <translation>E-Mail einrichten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Sign in again</source>
            <translation>Neu anmelden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>SentQuestion</name>
        <message>
            <location filename="../../arbook/gui/shared/sent_question.py" />
            <source>Did all {0} come out well?</source>
            <translation>Sind alle {0} gut herausgekommen?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sent_question.py" />
            <source>Did it come out well?</source>
            <translation>Ist es gut herausgekommen?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sent_question.py" />
            <source>Note as sent</source>
            <translation>Als verschickt vermerken</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sent_question.py" />
            <source>What is noted as sent stands in the customer's log and can be printed again as it was.</source>
            <translation>Was als verschickt vermerkt ist, steht im Verlauf des Kunden und lässt sich wieder so drucken, wie es war.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sent_question.py" />
            <source>Until it is noted, the log says nothing; printed again, it is the very same.</source>
            <translation>Bis dahin sagt der Verlauf nichts; noch einmal gedruckt, ist es genau dasselbe.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sent_question.py" />
            <source>What is not noted is not kept: the next one is made from the book as it stands then.</source>
            <translation>Was nicht vermerkt ist, wird nicht aufgehoben: Das nächste entsteht aus dem Buch, wie es dann steht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sent_question.py" />
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
    </context>
    <context>
        <name>SettingsDesk</name>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Business</source>
            <translation>Betrieb</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Numbers</source>
            <translation>Nummern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Terms and taxes</source>
            <translation>Fristen, Steuern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Reminders</source>
            <translation>Erinnerungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Windows</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Book</source>
            <translation>Buch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Save what you typed here first, or put it back.</source>
            <translation>Speichern Sie erst, was hier getippt ist, oder stellen Sie es zurück.</translation>
        </message>
    </context>
    <context>
        <name>SettingsPart</name>
        <message>
            <location filename="../../arbook/gui/settings/part.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/part.py" />
            <source>Put it back</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/part.py" />
            <source>As it was when it was last saved.</source>
            <translation>Wie es zuletzt gespeichert wurde.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/part.py" />
            <source>Not saved yet.</source>
            <translation>Noch nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/part.py" />
            <source>Not saved yet: {0} and {1} more.</source>
            <translation>Noch nicht gespeichert: {0} und {1} weitere.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/part.py" />
            <source>Not saved yet: {0}.</source>
            <translation>Noch nicht gespeichert: {0}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/part.py" />
            <source>Nothing has changed.</source>
            <translation>Es hat sich nichts geändert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/part.py" />
            <source>Kept in this book.</source>
            <translation>Gilt für dieses Buch.</translation>
        </message>
    </context>
    <context>
        <name>SettleDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>How it ended</source>
            <translation>Wie es ausging</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>What came of it</source>
            <translation>Was dabei herauskam</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>Which invoice is credited</source>
            <translation>Welche Rechnung berichtigt wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>The credit note comes next, filled in with what is contested.</source>
            <translation>Als Nächstes kommt die Rechnungskorrektur, ausgefüllt mit dem, was strittig ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>It is asked for again; the next reminder says politely that you looked into it.</source>
            <translation>Es wird wieder verlangt; die nächste Erinnerung sagt höflich, dass Sie es geprüft haben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>What is still open is asked for again.</source>
            <translation>Was noch offen ist, wird wieder angefordert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dispute_ending.py" />
            <source>Dispute settled.</source>
            <translation>Der Einwand ist geklärt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>Bank transfer</source>
            <translation>Überweisung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>Cash</source>
            <translation>Bar</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>Check</source>
            <translation>Scheck</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>How it came</source>
            <translation>Wie es kam</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>Reference</source>
            <translation>Verwendungszweck</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>{0} of the plan, and {1} of interest until today. {2} of interest is saved.</source>
            <translation>{0} vom Ratenplan und {1} Zinsen bis heute. {2} Zinsen sind gespart.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>All that is left of the plan.</source>
            <translation>Alles, was vom Ratenplan übrig ist.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/keep_dialogs.py" />
            <source>Plan {0} is settled.</source>
            <translation>Der Ratenplan {0} ist ganz bezahlt.</translation>
        </message>
    </context>
    <context>
        <name>SettlementCardDialog</name>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>They accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>Take it all the same</source>
            <translation>Trotzdem annehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>Withdraw the offer</source>
            <translation>Angebot zurückziehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>Settlement with {0}</source>
            <translation>Vergleich mit {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>For {0}, offered on {1}.</source>
            <translation>Für {0}, angeboten am {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>Reminders for these items wait.</source>
            <translation>Erinnerungen für diese Posten ruhen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>They accepted the offer.</source>
            <translation>Das Angebot wurde angenommen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>The offer was withdrawn. All of it is owed again.</source>
            <translation>Das Angebot wurde zurückgezogen. Alles ist wieder geschuldet.</translation>
        </message>
    </context>
    <context>
        <name>SettlementDialog</name>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>What is settled</source>
            <translation>Was erledigt wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>Percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>A sum</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>How much is enough</source>
            <translation>Wie viel genügt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>They have agreed already</source>
            <translation>Schon einverstanden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>So much of it, in percent</source>
            <translation>So viel davon, in Prozent</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>This sum</source>
            <translation>Dieser Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>The money is here by</source>
            <translation>Das Geld ist da bis</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>In how many parts</source>
            <translation>In wie vielen Raten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>The first part is here by</source>
            <translation>Die erste Rate ist da bis</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>Days it may be late</source>
            <translation>Nachfrist in Tagen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>Note in the letter</source>
            <translation>Bemerkung im Brief</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>Offer {0} a smaller sum</source>
            <translation>{0} einen kleineren Betrag anbieten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>The letter to send is shown next, with a place to sign.</source>
            <translation>Als Nächstes kommt der Brief zum Verschicken, mit Platz zum Unterschreiben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>{0} was offered a smaller sum.</source>
            <translation>{0} wurde ein kleinerer Betrag angeboten.</translation>
        </message>
    </context>
    <context>
        <name>SettlementPreview</name>
        <message>
            <location filename="../../arbook/gui/plans/settlement_view.py" />
            <source>This is enough</source>
            <translation>Das genügt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_view.py" />
            <source>{0} is open of it.</source>
            <translation>{0} sind davon offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_view.py" />
            <source>instead of {0}, by {1}</source>
            <translation>statt {0}, bis {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_view.py" />
            <source>{0} would be let go</source>
            <translation>{0} würden erlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_view.py" />
            <source>The rest is written off by itself once all the money came in time, with its tax. Until then reminders for these items wait. If it does not come, the offer lapses and everything stays owed.</source>
            <translation>Der Rest wird von selbst ausgebucht, sobald alles rechtzeitig da ist, mitsamt der Steuer. Bis dahin ruhen die Erinnerungen für diese Posten. Kommt es nicht, verfällt das Angebot, und alles bleibt geschuldet.</translation>
        </message>
    </context>
    <context>
        <name>Settlements</name>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>Settlement</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>Show the letter</source>
            <translation>Brief zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_card.py" />
            <source>Settlement offer</source>
            <translation>Vergleichsangebot</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>Offer a smaller sum</source>
            <translation>Kleineren Betrag anbieten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/plans/settlement_dialog.py" />
            <source>Make the offer</source>
            <translation>Anbieten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>Paid late</source>
            <translation>Verspätet gezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>Offered</source>
            <translation>Angeboten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>Met</source>
            <translation>Erfüllt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>Lapsed</source>
            <translation>Verfallen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>Withdrawn</source>
            <translation>Zurückgezogen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>Nothing left</source>
            <translation>Nichts übrig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>{0} is enough instead of {1}, by {2}.</source>
            <translation>{0} genügen statt {1}, bis {2}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>{0} came in time, and {1} was let go.</source>
            <translation>{0} kamen rechtzeitig, {1} wurden erlassen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>{0} came, but too late for the offer. Take it all the same?</source>
            <translation>{0} kamen, aber zu spät für das Angebot. Trotzdem annehmen?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>Only {0} of {1} came in time, so the offer ended on {2}.</source>
            <translation>Nur {0} von {1} kamen rechtzeitig, darum endete das Angebot am {2}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>{0} came so far; the next {1} is expected by {2}.</source>
            <translation>{0} kamen bisher; die nächsten {1} werden bis {2} erwartet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/settlement_words.py" />
            <source>Taken all the same: the settlement is met as far as its money came.</source>
            <translation>Trotzdem angenommen: Der Vergleich ist erfüllt, soweit sein Geld kam.</translation>
        </message>
    </context>
    <context>
        <name>SheetDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>Previous</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>Close panel</source>
            <translation>Seitenblatt schließen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>This is the first.</source>
            <translation>Das ist der erste Eintrag.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>This is the last.</source>
            <translation>Das ist der letzte Eintrag.</translation>
        </message>
    </context>
    <context>
        <name>SignInDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/sign_in_dialog.py" />
            <source>Sign in for {0}</source>
            <translation>Anmelden für {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sign_in_dialog.py" />
            <source>Open the browser again</source>
            <translation>Browser erneut öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sign_in_dialog.py" />
            <source>Your browser shows your provider's page. Say yes there, then come back: arbook waits for you.</source>
            <translation>Ihr Browser zeigt die Seite Ihres Anbieters. Stimmen Sie dort zu und kommen Sie zurück: arbook wartet auf Sie.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sign_in_dialog.py" />
            <source>If no browser opens, copy this into one on this computer.</source>
            <translation>Öffnet sich kein Browser, kopieren Sie das in einen an diesem Computer.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sign_in_dialog.py" />
            <source>The page</source>
            <translation>Die Seite</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sign_in_dialog.py" />
            <source>Waiting for your yes.</source>
            <translation>Wartet auf Ihre Zustimmung.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sign_in_dialog.py" />
            <source>arbook has the answer. Go back to it: it says how the sign-in went. You can close this page.</source>
            <translation>arbook hat die Antwort. Gehen Sie dorthin zurück: dort steht, wie die Anmeldung ausging. Diese Seite können Sie schließen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sign_in_dialog.py" />
            <source>No browser could be opened. Copy the address into one.</source>
            <translation>Es ließ sich kein Browser öffnen. Kopieren Sie die Adresse in einen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sign_in_dialog.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>SmallRestsDialog</name>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>Small rests</source>
            <translation>Kleine Reste</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>What payments left open is listed here, up to the sum that you set in Settings.</source>
            <translation>Was Zahlungen offen ließen, steht hier, bis zu der Summe, die Sie in den Einstellungen festlegen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>No small rest is left.</source>
            <translation>Kein kleiner Rest ist übrig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>Invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>Left of it</source>
            <translation>Rest</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>Nothing is ticked.</source>
            <translation>Nichts ist angekreuzt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>1 invoice is settled, and {1} is given up. Money that comes later takes it back.</source>
            <translation>1 Rechnung ist ausgeglichen, und {1} ist aufgegeben. Geld, das später kommt, nimmt es zurück.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>{0} invoices are settled, and {1} is given up. Money that comes later takes it back.</source>
            <translation>{0} Rechnungen sind ausgeglichen, und {1} sind aufgegeben. Geld, das später kommt, nimmt es zurück.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/small_rests_dialog.py" />
            <source>{0} written off.</source>
            <translation>{0} ausgebucht.</translation>
        </message>
    </context>
    <context>
        <name>SplitTable</name>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>What the payment pays</source>
            <translation>Was mit der Zahlung bezahlt wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Choose the customer first.</source>
            <translation>Wählen Sie zuerst den Kunden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>This payment</source>
            <translation>Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Afterwards</source>
            <translation>Danach</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Share for {0}</source>
            <translation>Anteil für {0}</translation>
        </message>
    </context>
    <context>
        <name>SplitView</name>
        <message>
            <location filename="../../arbook/gui/payments/split_view.py" />
            <source>What it pays</source>
            <translation>Was sie bezahlt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_view.py" />
            <source>1 invoice</source>
            <translation>1 Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_view.py" />
            <source>{0} invoices</source>
            <translation>{0} Rechnungen</translation>
        </message>
    </context>
    <context>
        <name>StageDialog</name>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Stage {0} of the ladder</source>
            <translation>Stufe {0} der Leiter</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Take it over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>your contact</source>
            <translation>Ihr Ansprechpartner</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Charges interest and fees, as far as agreed or as the law allows</source>
            <translation>Berechnet Zinsen und Kosten, soweit vereinbart oder nach dem Gesetz möglich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Nothing more on credit until this is paid</source>
            <translation>Nichts mehr auf Rechnung, bis das bezahlt ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Ready to be handed over afterwards; only for the last stage</source>
            <translation>Danach zur Übergabe bereit; nur bei der letzten Stufe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Goes out by itself by mail, where a time is set for that</source>
            <translation>Geht von selbst per Mail hinaus, wenn dafür eine Uhrzeit gesetzt ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Kept with the ladder, once you save it.</source>
            <translation>Gilt, sobald Sie die Leiter speichern.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Tone</source>
            <translation>Ton</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Counted from</source>
            <translation>Gezählt ab</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Way</source>
            <translation>Weg</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Goes to</source>
            <translation>Geht an</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Signed by</source>
            <translation>Unterschrieben von</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Asks to pay within days</source>
            <translation>Zahlung binnen Tagen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Times more</source>
            <translation>Wie oft noch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Days between them</source>
            <translation>Tage dazwischen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Leaves by</source>
            <translation>Geht über</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Goes along with a mail</source>
            <translation>Geht mit einer Mail mit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Only for what goes by mail.</source>
            <translation>Nur für das, was per E-Mail geht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/policy_stage.py" />
            <source>Only for what is written.</source>
            <translation>Nur für das, was geschrieben wird.</translation>
        </message>
    </context>
    <context>
        <name>Stages</name>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>1 day before the due date</source>
            <translation>1 Tag vor der Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>{0} days before the due date</source>
            <translation>{0} Tage vor der Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>{0} days after the due date</source>
            <translation>{0} Tage nach der Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>{0} days after the due date, at the end of that month</source>
            <translation>{0} Tage nach der Fälligkeit, am Ende jenes Monats</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>{0} days after the last reminder</source>
            <translation>{0} Tage nach der letzten Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>{0} days after the deadline of the last reminder</source>
            <translation>{0} Tage nach der Frist der letzten Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>{0} days after the invoice</source>
            <translation>{0} Tage nach der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>1 day after the due date</source>
            <translation>1 Tag nach der Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>1 day after the due date, at the end of that month</source>
            <translation>1 Tag nach der Fälligkeit, am Ende jenes Monats</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>1 day after the last reminder</source>
            <translation>1 Tag nach der letzten Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>1 day after the deadline of the last reminder</source>
            <translation>1 Tag nach der Frist der letzten Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>1 day after the invoice</source>
            <translation>1 Tag nach der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>on the due date</source>
            <translation>am Tag der Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>at the end of the month in which it is due</source>
            <translation>am Ende des Monats, in dem sie fällig ist</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>on the day of the last reminder</source>
            <translation>am Tag der letzten Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>on the deadline of the last reminder</source>
            <translation>am letzten Tag der Frist der letzten Erinnerung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>on the day of the invoice</source>
            <translation>am Tag der Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>Mail, else a letter</source>
            <translation>E-Mail, sonst Brief</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>Letter</source>
            <translation>Brief</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>Call</source>
            <translation>Anruf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>Text message</source>
            <translation>Textnachricht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>Warm</source>
            <translation>Herzlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>Neutral</source>
            <translation>Neutral</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>Firm</source>
            <translation>Bestimmt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>the accounts</source>
            <translation>die Buchhaltung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>the owner</source>
            <translation>die Inhaberin oder den Inhaber</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>the buyer</source>
            <translation>den Einkauf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/stage_words.py" />
            <source>somebody else</source>
            <translation>jemand anderen</translation>
        </message>
    </context>
    <context>
        <name>StatementDialog</name>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>One customer</source>
            <translation>Ein Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>All who owe</source>
            <translation>Alle mit Saldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Whose statements</source>
            <translation>Wessen Kontoauszüge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Name or number</source>
            <translation>Name oder Nummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>What is open</source>
            <translation>Offene Posten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>What moved</source>
            <translation>Bewegungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Kind of statement</source>
            <translation>Art des Kontoauszugs</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>A file each</source>
            <translation>Je eine Datei</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>All in one</source>
            <translation>Alles in einer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>As of</source>
            <translation>Stand</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>File names</source>
            <translation>Dateinamen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>{name}, and {customer} if you like</source>
            <translation>{name}, auf Wunsch mit {customer}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Save all in a folder</source>
            <translation>Alle in einen Ordner speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>{0} customers owe or are owed something on that day.</source>
            <translation>{0} Kunden haben an diesem Tag etwas offen oder gut.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>All of them in one PDF.</source>
            <translation>Alle in einem PDF.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>One PDF each.</source>
            <translation>Je ein PDF.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Nobody is ticked.</source>
            <translation>Niemand ist angehakt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>statements.pdf</source>
            <translation>kontoauszuege.pdf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Folder for the statements</source>
            <translation>Ordner für die Kontoauszüge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>{0} of {1} written</source>
            <translation>{0} von {1} geschrieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>{0} of {1} are written and stay. {2}</source>
            <translation>{0} von {1} sind geschrieben und bleiben. {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Go on with the rest</source>
            <translation>Mit dem Rest weitermachen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Stopped. {0} are written and stay.</source>
            <translation>Angehalten. {0} sind geschrieben und bleiben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many.py" />
            <source>Plan {0} runs: {1} of {2} is paid, the next payment is due on {3}.</source>
            <translation>Ratenplan {0} läuft: {1} von {2} sind bezahlt, die nächste Rate ist am {3} fällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many.py" />
            <source>Plan {0} runs: {1} of {2} is paid, {3} is late.</source>
            <translation>Ratenplan {0} läuft: {1} von {2} sind bezahlt, {3} sind überfällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many.py" />
            <source>{0} statements saved in {1}.</source>
            <translation>{0} Kontoauszüge in {1} gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many.py" />
            <source>1 statement saved in {1}.</source>
            <translation>1 Kontoauszug in {1} gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many.py" />
            <source>Nothing was saved.</source>
            <translation>Nichts wurde gespeichert.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/many.py" />
            <source>{0} No font has all letters of {1}.</source>
            <translation>{0} Keine Schrift kennt alle Buchstaben von {1}.</translation>
        </message>
    </context>
    <context>
        <name>Statements</name>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Statement</source>
            <translation>Kontoauszug</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
    </context>
    <context>
        <name>StepFields</name>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>Take this step out</source>
            <translation>Diesen Schritt herausnehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>how many</source>
            <translation>wie viele</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_parts.py" />
            <source>then</source>
            <translation>dann</translation>
        </message>
    </context>
    <context>
        <name>SumDialog</name>
        <message>
            <location filename="../../arbook/gui/payments/sum_dialog.py" />
            <source>Day</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/sum_dialog.py" />
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/payments/sum_dialog.py" />
            <source>It stands in the ledger.</source>
            <translation>Es steht im Kundenkonto.</translation>
        </message>
    </context>
    <context>
        <name>TaxRates</name>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Standard</source>
            <translation>Regelsatz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Reduced</source>
            <translation>Ermäßigt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Zero rate</source>
            <translation>Nullsatz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Exempt</source>
            <translation>Steuerfrei</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Reverse charge</source>
            <translation>Reverse-Charge</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>New tax rate</source>
            <translation>Neuer Steuersatz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Change a tax rate</source>
            <translation>Steuersatz ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/rate_dialog.py" />
            <source>Keep this rate</source>
            <translation>Steuersatz behalten</translation>
        </message>
    </context>
    <context>
        <name>Terms</name>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>New terms</source>
            <translation>Neues Zahlungsziel</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>Change terms</source>
            <translation>Zahlungsziel ändern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>Keep these terms</source>
            <translation>Zahlungsziel behalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>weeks</source>
            <translation>Wochen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>end of the month</source>
            <translation>Ende des Monats</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>day of that month</source>
            <translation>Tag jenes Monats</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>pay days, that day counts</source>
            <translation>Zahltage, der Tag zählt mit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>pay days after it</source>
            <translation>Zahltage danach</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>next working day</source>
            <translation>nächster Werktag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>% of the total</source>
            <translation>% der Summe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>% of what is left</source>
            <translation>% vom Rest</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>% of the net</source>
            <translation>% vom Netto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>rounded to {0}</source>
            <translation>gerundet auf {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>to the cent</source>
            <translation>auf den Cent</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>Off the whole sum; the tax gets less with it</source>
            <translation>Von der ganzen Summe; die Steuer sinkt mit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>Off the net only; the tax stays as invoiced</source>
            <translation>Nur vom Netto; die Steuer bleibt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>Off the net; the tax is lower from the start, taken or not</source>
            <translation>Vom Netto; die Steuer ist von Anfang an geringer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>within days</source>
            <translation>binnen Tagen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>in advance</source>
            <translation>bei Vorauskasse</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} off within {1} days</source>
            <translation>{0} Skonto binnen {1} Tagen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} off in advance</source>
            <translation>{0} Skonto bei Vorauskasse</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>, then </source>
            <translation>, dann </translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>at once</source>
            <translation>sofort</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} after the part before</source>
            <translation>{0} nach dem Teil davor</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>the rest {0}</source>
            <translation>der Rest {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} of what is left</source>
            <translation>{0} vom Rest</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} of the net</source>
            <translation>{0} vom Netto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0}, rounded to {1},</source>
            <translation>{0}, gerundet auf {1},</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} days</source>
            <translation>{0} Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} weeks</source>
            <translation>{0} Wochen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} months</source>
            <translation>{0} Monate</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>end of month</source>
            <translation>Monatsende</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>day {0} of the month</source>
            <translation>Tag {0} des Monats</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>pay day {0}</source>
            <translation>Zahltag {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>pay day {0} after it</source>
            <translation>Zahltag {0} danach</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} on {1}</source>
            <translation>{0} am {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>An invoice of {0} over {1}: {2}.</source>
            <translation>Eine Rechnung vom {0} über {1}: {2}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_words.py" />
            <source>{0} Paid by {1}, {2} settle it.</source>
            <translation>{0} Bis zum {1} genügen {2}.</translation>
        </message>
    </context>
    <context>
        <name>TermsDialog</name>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>Example: an invoice of</source>
            <translation>Beispiel: Rechnung vom</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>Off for paying early, %</source>
            <translation>Skonto in %</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>When it is paid</source>
            <translation>Wann gezahlt wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>What is taken off, and the tax</source>
            <translation>Wovon, und was mit der Steuer wird</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>As it stands in lists and on invoices.</source>
            <translation>So steht es in Listen und auf Rechnungen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>For new invoices of all who have them. Issued ones stay as they are.</source>
            <translation>Gilt für neue Rechnungen aller, die es haben. Ausgestellte bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>Write the discount in percent first.</source>
            <translation>Schreiben Sie zuerst das Skonto in Prozent.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/settings/terms_dialog.py" />
            <source>It is paid in advance; days do not count.</source>
            <translation>Es wird im Voraus gezahlt; Tage zählen nicht.</translation>
        </message>
    </context>
    <context>
        <name>TimeDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/time_dialog.py" />
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/time_dialog.py" />
            <source>New due date</source>
            <translation>Neue Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/time_dialog.py" />
            <source>Why, for the customer's log</source>
            <translation>Warum, für den Verlauf des Kunden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/time_dialog.py" />
            <source>Show the letter that confirms it</source>
            <translation>Das Schreiben zeigen, das es bestätigt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/time_dialog.py" />
            <source>Late and reminded only from then on. The first due date stays in the book.</source>
            <translation>Erst danach ist es überfällig und wird erinnert. Die erste Fälligkeit bleibt im Buch.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/customers/time_dialog.py" />
            <source>It is due on {0} now.</source>
            <translation>Jetzt am {0} fällig.</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <location filename="../../arbook/gui/shared/toast.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>TodayDesk</name>
        <message>
            <location filename="../../arbook/gui/today/desk.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/desk.py" />
            <source>Record payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/desk.py" />
            <source>New invoice</source>
            <translation>Neue Rechnung</translation>
        </message>
    </context>
    <context>
        <name>TotalsView</name>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>To pay</source>
            <translation>Zu zahlen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>Pay {0} by {1} and save {2}.</source>
            <translation>Bis {1} {0} zahlen und {2} sparen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>Lines, with tax</source>
            <translation>Positionen, mit Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>Lines</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>Discount {0}</source>
            <translation>Rabatt {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>Net</source>
            <translation>Netto</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>Rounded to the coin</source>
            <translation>Auf die Münze gerundet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>Tax</source>
            <translation>Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>{0} {1} on {2}</source>
            <translation>{0} {1} auf {2}</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <location filename="../../arbook/gui/shared/trouble.py" />
            <source>arbook made a mistake of its own. Nothing half-done was saved. A note for its makers is in {0}.</source>
            <translation>arbook hat selbst einen Fehler gemacht. Nichts Halbfertiges wurde gespeichert. Eine Notiz für die Hersteller liegt in {0}.</translation>
        </message>
    </context>
    <context>
        <name>TroublePage</name>
        <message>
            <location filename="../../arbook/gui/shell/trouble_page.py" />
            <source>First page</source>
            <translation>Startseite</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/trouble_page.py" />
            <source>Choose another book</source>
            <translation>Anderes Buch wählen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/trouble_page.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shell/trouble_page.py" />
            <source>This book did not open.</source>
            <translation>Dieses Buch ließ sich nicht öffnen.</translation>
        </message>
    </context>
    <context>
        <name>UnattendedDialog</name>
        <message>
            <location filename="../../arbook/gui/today/unattended_dialog.py" />
            <source>Sent by schedule</source>
            <translation>Nach Zeitplan gesendet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_dialog.py" />
            <source>I have seen it</source>
            <translation>Gesehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_dialog.py" />
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_dialog.py" />
            <source>To the outbox</source>
            <translation>Zum Postausgang</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_dialog.py" />
            <source>{0}, {1}: {2}</source>
            <translation>{0}, {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_dialog.py" />
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_dialog.py" />
            <source>This report is in your mailbox too.</source>
            <translation>Dieser Bericht liegt auch in Ihrem Postfach.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_dialog.py" />
            <source>This report became a file too.</source>
            <translation>Dieser Bericht wurde auch eine Datei.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_dialog.py" />
            <source>This report could not be sent to your mailbox.</source>
            <translation>Dieser Bericht konnte nicht an Ihr Postfach gesendet werden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_dialog.py" />
            <source>The reports are put away.</source>
            <translation>Die Berichte sind weggelegt.</translation>
        </message>
    </context>
    <context>
        <name>UnattendedStrip</name>
        <message>
            <location filename="../../arbook/gui/today/unattended_strip.py" />
            <source>Sending by schedule on {0}: {1}</source>
            <translation>Nach Zeitplan am {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_strip.py" />
            <source>Read it</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/unattended_strip.py" />
            <source>Read all {0}</source>
            <translation>Alle {0} lesen</translation>
        </message>
    </context>
    <context>
        <name>UntakenNote</name>
        <message>
            <location filename="../../arbook/gui/shared/untaken_note.py" />
            <source>Paid in time for the discount on {0}, which was not taken: {1} is still open.</source>
            <translation>Rechtzeitig für das Skonto auf {0} bezahlt, das nicht gewährt wurde: {1} sind noch offen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/untaken_note.py" />
            <source>Grant {0} now</source>
            <translation>Jetzt {0} gewähren</translation>
        </message>
    </context>
    <context>
        <name>UntakenStrip</name>
        <message>
            <location filename="../../arbook/gui/today/untaken_strip.py" />
            <source>A discount for early payment was earned and not taken: {0} on {1}.</source>
            <translation>Ein Skonto wurde verdient und nicht gewährt: {0} auf {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/untaken_strip.py" />
            <source>{0} discounts for early payment were earned and not taken, the first on {1}.</source>
            <translation>{0} Skonti wurden verdient und nicht gewährt, das erste auf {1}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/untaken_strip.py" />
            <source>Look at it</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/today/untaken_strip.py" />
            <source>Look at the first</source>
            <translation>Das erste ansehen</translation>
        </message>
    </context>
    <context>
        <name>WaitingNote</name>
        <message>
            <location filename="../../arbook/gui/shared/waiting_note.py" />
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/waiting_note.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/waiting_note.py" />
            <source>1 reminder waits in the outbox. It was not sent.</source>
            <translation>1 Erinnerung wartet im Postausgang. Sie wurde nicht gesendet.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/waiting_note.py" />
            <source>{0} reminders wait in the outbox. They were not sent.</source>
            <translation>{0} Erinnerungen warten im Postausgang. Sie wurden nicht gesendet.</translation>
        </message>
    </context>
    <context>
        <name>Waive</name>
        <message>
            <location filename="../../arbook/gui/lateness/waive_dialog.py" />
            <source>Waive</source>
            <translation>Erlassen</translation>
        </message>
    </context>
    <context>
        <name>WaiveDialog</name>
        <message>
            <location filename="../../arbook/gui/lateness/waive_dialog.py" />
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/waive_dialog.py" />
            <source>In your words</source>
            <translation>Mit Ihren Worten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/waive_dialog.py" />
            <source>It stands in the ledger.</source>
            <translation>Es steht im Kundenkonto.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/waive_dialog.py" />
            <source>How much of it</source>
            <translation>Wie viel davon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/waive_dialog.py" />
            <source>Charge and waiver both stand in the ledger, so it is not asked for again.</source>
            <translation>Berechnung und Erlass stehen beide im Konto. Es wird nicht noch einmal verlangt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/waive_dialog.py" />
            <source>Waive {0}</source>
            <translation>{0} erlassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/waive_dialog.py" />
            <source>{0} waived.</source>
            <translation>{0} erlassen.</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Import from another program</source>
            <translation>Aus einem anderen Programm einlesen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Opened lately</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Get paid.
Keep the customer.</source>
            <translation>Geld bekommen.
Kunden behalten.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>arbook knows who owes you what, writes the reminders you would be glad to receive, and waits for your word before sending any.</source>
            <translation>arbook weiß, wer Ihnen was schuldet, schreibt Erinnerungen, die man selbst gern bekäme, und sendet keine ohne Ihr Ja.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Your book is one file on this computer. Nothing goes anywhere by itself.</source>
            <translation>Ihr Buch ist eine Datei auf diesem Computer. Nichts verlässt ihn von selbst.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Look around with a demo book</source>
            <translation>Im Übungsbuch umsehen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Invented customers. Nothing you do can go wrong.</source>
            <translation>Erfundene Kunden. Alles darf schiefgehen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Start a new book</source>
            <translation>Neues Buch beginnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Your business, your currency. About two minutes.</source>
            <translation>Ihr Betrieb, Ihre Währung. Etwa zwei Minuten.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Open a book</source>
            <translation>Buch öffnen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>An .arbook file you already have.</source>
            <translation>Eine .arbook-Datei, die Sie schon haben.</translation>
        </message>
    </context>
    <context>
        <name>WelcomePicture</name>
        <message>
            <location filename="../../arbook/gui/welcome/picture.py" />
            <source>Friendly note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/picture.py" />
            <source>Two days later</source>
            <translation>Zwei Tage später</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/picture.py" />
            <source>Paid, with a thank-you</source>
            <translation>Bezahlt, mit Dank</translation>
        </message>
    </context>
    <context>
        <name>WholePart</name>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>Line discounts</source>
            <translation>Rabatt je Zeile</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>Discount, shipping</source>
            <translation>Rabatt, Versand</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>A discount for each line</source>
            <translation>Ein Rabatt für jede Zeile</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>For the whole invoice: discount, shipping, prices with tax in them</source>
            <translation>Für die ganze Rechnung: Rabatt, Versand, Preise mit Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>5% or 25.00</source>
            <translation>5% oder 25,00</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>without tax</source>
            <translation>ohne Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>with tax</source>
            <translation>mit Steuer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>all tax rates</source>
            <translation>alle Steuersätze</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>Another charge</source>
            <translation>Noch ein Zuschlag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>Discount on all of it</source>
            <translation>Rabatt auf alles</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>Discount on</source>
            <translation>Rabatt auf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>Prices are</source>
            <translation>Preise sind</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>Shipping or another charge</source>
            <translation>Versand oder Zuschlag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/whole_part.py" />
            <source>Tax</source>
            <translation>Steuer</translation>
        </message>
    </context>
    <context>
        <name>WhyCard</name>
        <message>
            <location filename="../../arbook/gui/lateness/details.py" />
            <source>Show the days</source>
            <translation>Tage zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/details.py" />
            <source>Interest, slice by slice</source>
            <translation>Zinsen, Abschnitt für Abschnitt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/details.py" />
            <source>The contract</source>
            <translation>Der Vertrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/details.py" />
            <source>The law</source>
            <translation>Das Gesetz</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/details.py" />
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/details.py" />
            <source>Hide the days</source>
            <translation>Tage ausblenden</translation>
        </message>
    </context>
    <context>
        <name>Withdraw</name>
        <message>
            <location filename="../../arbook/gui/lateness/withdraw_dialog.py" />
            <source>Take {0} back</source>
            <translation>{0} zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/withdraw_dialog.py" />
            <source>Take it back</source>
            <translation>Zurücknehmen</translation>
        </message>
    </context>
    <context>
        <name>WithdrawDialog</name>
        <message>
            <location filename="../../arbook/gui/lateness/withdraw_dialog.py" />
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/withdraw_dialog.py" />
            <source>It stands in the ledger.</source>
            <translation>Es steht im Kundenkonto.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/withdraw_dialog.py" />
            <source>Its number stays, and what is taken back may be charged again.</source>
            <translation>Die Nummer bleibt, und was zurückgenommen ist, darf wieder berechnet werden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/lateness/withdraw_dialog.py" />
            <source>{0} taken back.</source>
            <translation>{0} zurückgenommen.</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Greeting</source>
            <translation>Anrede</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Our bank account</source>
            <translation>Unsere Bankverbindung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Other ways to pay</source>
            <translation>Andere Zahlungswege</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Invoice numbers</source>
            <translation>Rechnungsnummern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>List of what is open</source>
            <translation>Liste der offenen Posten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Sum</source>
            <translation>Summe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>First due date</source>
            <translation>Erste Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Answer by</source>
            <translation>Antwort bis</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Account number</source>
            <translation>Kontonummer</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Your business</source>
            <translation>Ihr Betrieb</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Your name</source>
            <translation>Ihr Name</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Oldest due date</source>
            <translation>Älteste Fälligkeit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Days late</source>
            <translation>Tage überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Last payment</source>
            <translation>Letzte Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Day of the last payment</source>
            <translation>Tag der letzten Zahlung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Years as a customer</source>
            <translation>Jahre als Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>State of the plan</source>
            <translation>Stand des Ratenplans</translation>
        </message>
    </context>
    <context>
        <name>WordingEditor</name>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Subject</source>
            <translation>Betreff</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Text of the stage</source>
            <translation>Text der Stufe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Write my own</source>
            <translation>Eigenen Text schreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Back to the shipped text</source>
            <translation>Zum mitgelieferten Text</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Tone</source>
            <translation>Ton</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Every tone</source>
            <translation>Jeder Ton</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>This text is for</source>
            <translation>Dieser Text gilt für</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Use this tone</source>
            <translation>Diesen Ton nehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>This stage uses the shipped text.</source>
            <translation>Diese Stufe verwendet den mitgelieferten Text.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>It adapts to one payment or many, to money received, to mail and letter. Your own says what you type.</source>
            <translation>Er passt sich an: eine Zahlung oder viele, eingegangenes Geld, Mail und Brief. Ihr eigener sagt, was Sie schreiben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/wording_editor.py" />
            <source>Nothing has changed.</source>
            <translation>Es hat sich nichts geändert.</translation>
        </message>
    </context>
    <context>
        <name>Work</name>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>Record payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>Write down a promise</source>
            <translation>Zusage festhalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>What did they say?</source>
            <translation>Was haben sie gesagt?</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>To the outbox</source>
            <translation>Zum Postausgang</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>To the plan</source>
            <translation>Zum Ratenplan</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>Take it all the same</source>
            <translation>Trotzdem annehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>The settlement</source>
            <translation>Der Vergleich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>Payments</source>
            <translation>Zahlungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>You decide: let all that is left fall due, agree on other dates, or give them a few more days.</source>
            <translation>Sie entscheiden: den ganzen Rest fällig werden lassen, andere Termine vereinbaren oder noch ein paar Tage warten.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>A short call often saves a plan. If the money came, record it; if not, agree on new dates.</source>
            <translation>Ein kurzer Anruf rettet oft einen Ratenplan. Wenn das Geld da ist, erfassen Sie es. Wenn nicht, vereinbaren Sie neue Termine.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>If the money came, record it. If not, ask for a new day before you send a reminder.</source>
            <translation>Wenn das Geld da ist, erfassen Sie es. Wenn nicht, fragen Sie nach einem neuen Termin, bevor Sie erinnern.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>Take it, and the rest is written off as it was offered. If not, withdraw the offer.</source>
            <translation>Nehmen Sie es an, wird der Rest wie angeboten ausgebucht. Wenn nicht, ziehen Sie das Angebot zurück.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>Add an e-mail or a postal address on the customer's page, and they can be reminded.</source>
            <translation>Ergänzen Sie auf der Kundenseite eine E-Mail- oder Postadresse, dann können Sie erinnern.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_steps.py" />
            <source>The outbox tells what happened and what you can do.</source>
            <translation>Im Postausgang steht, was geschah und was Sie tun können.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Only</source>
            <translation>Nur</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Narrow the list to one subject</source>
            <translation>Die Liste auf ein Thema eingrenzen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>For {0}</source>
            <translation>Für {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Due soon</source>
            <translation>Bald fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Word not kept</source>
            <translation>Wort nicht gehalten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Promised</source>
            <translation>Zugesagt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Disputed</source>
            <translation>Strittig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Paused</source>
            <translation>Pausiert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>On account</source>
            <translation>Guthaben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Over the limit</source>
            <translation>Über dem Kreditlimit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>No further credit</source>
            <translation>Nichts mehr auf Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>No address</source>
            <translation>Keine Adresse</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>Over 90 days late</source>
            <translation>Über 90 Tage überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_topics.py" />
            <source>To come back to</source>
            <translation>Wiedervorlage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>due today</source>
            <translation>heute fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>1 day late</source>
            <translation>1 Tag überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>{0} days late</source>
            <translation>{0} Tage überfällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>due tomorrow</source>
            <translation>morgen fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>due in {0} days</source>
            <translation>in {0} Tagen fällig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Settlement</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Plan kept</source>
            <translation>Ratenplan läuft</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Reminded lately</source>
            <translation>Gerade erinnert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Asked lately</source>
            <translation>Gerade gebeten</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Pays on time</source>
            <translation>Zahlt pünktlich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Time for a call</source>
            <translation>Zeit für einen Anruf</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>They replied</source>
            <translation>Hat geantwortet</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Too little</source>
            <translation>Zu wenig</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Not on this day</source>
            <translation>Nicht an diesem Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Enough for one day</source>
            <translation>Genug für einen Tag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Never reminded</source>
            <translation>Nie erinnert</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Hand it over</source>
            <translation>Zeit abzugeben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>In the outbox</source>
            <translation>Im Postausgang</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Plan broken</source>
            <translation>Ratenplan geplatzt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Installment missed</source>
            <translation>Rate ausgeblieben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Promise broken</source>
            <translation>Zusage verstrichen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Come back</source>
            <translation>Wiedervorlage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>With care: sent alone, in no batch. {0}</source>
            <translation>Mit Rücksicht: einzeln, nie im Stapel. {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>{0} Tried today, not reached.</source>
            <translation>{0} Heute versucht, nicht erreicht.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>1 installment of plan {1} is missed, late for {2} days. All that is left may fall due.</source>
            <translation>1 Rate des Ratenplans {1} fehlt, seit {2} Tagen. Der ganze Rest darf fällig werden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>{0} installments of plan {1} are missed, the first for {2} days. All may fall due.</source>
            <translation>{0} Raten des Ratenplans {1} fehlen, die erste seit {2} Tagen. Der ganze Rest darf fällig werden.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Installment {0} of plan {1} was due on {2}.</source>
            <translation>Rate {0} von Ratenplan {1} war am {2} fällig.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Promised for {0}. Only {1} has come.</source>
            <translation>Zugesagt für {0}, bisher sind nur {1} gekommen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Promised for {0}. Nothing has come.</source>
            <translation>Zugesagt für {0}, nichts gekommen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Taken by their mail server.</source>
            <translation>Vom Mailserver angenommen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Goes by post: print it and confirm.</source>
            <translation>Geht per Post: drucken und bestätigen.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Being handed over.</source>
            <translation>Wird gerade übergeben.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>1 invoice</source>
            <translation>1 Rechnung</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>{0} invoices</source>
            <translation>{0} Rechnungen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Plan {0}</source>
            <translation>Ratenplan {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Said by {0}</source>
            <translation>Gesagt von {0}</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>A promise</source>
            <translation>Eine Zusage</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>A settlement</source>
            <translation>Ein Vergleich</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>by telephone</source>
            <translation>per Telefon</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>by text message</source>
            <translation>per Textnachricht</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>no address</source>
            <translation>keine Adresse</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>by letter</source>
            <translation>per Brief</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>by e-mail</source>
            <translation>per E-Mail</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>in the outbox</source>
            <translation>im Postausgang</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>{0}: pay {1} by {2} and save {3}.</source>
            <translation>{0}: {1} bis {2} zahlen und {3} sparen.</translation>
        </message>
    </context>
    <context>
        <name>Worklist</name>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Needs you</source>
            <translation>Braucht Sie</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>To call</source>
            <translation>Anzurufen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Held back</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>By</source>
            <translation>Weg</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Needs you first</source>
            <translation>Braucht zuerst Sie</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>{0}, broken words first</source>
            <translation>{0}, gebrochene Zusagen zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Ready to send</source>
            <translation>Bereit zum Senden</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Ctrl A ticks all</source>
            <translation>Strg A hakt alle an</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>{0}, most pressing first</source>
            <translation>{0}, das Dringendste zuerst</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>{0}, 1 comes unticked: call first</source>
            <translation>{0}, 1 davon ohne Haken: erst anrufen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>{0}, {1} come unticked: call first</source>
            <translation>{0}, {1} davon ohne Haken: erst anrufen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>To call or text</source>
            <translation>Anzurufen oder anzuschreiben</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>1 customer</source>
            <translation>1 Kunde</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>{0} customers</source>
            <translation>{0} Kunden</translation>
        </message>
    </context>
    <context>
        <name>_Issuing</name>
        <message>
            <location filename="../../arbook/gui/invoices/due_issuing.py" />
            <source>Invoice {0} issued.</source>
            <translation>Rechnung {0} ausgestellt.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_issuing.py" />
            <source>{0} invoices issued, {1} to {2}.</source>
            <translation>{0} Rechnungen ausgestellt, {1} bis {2}.</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/due_issuing.py" />
            <source>Above the limit, and not issued: {0}.</source>
            <translation>Über dem Kreditlimit und nicht ausgestellt: {0}.</translation>
        </message>
    </context>
    <context>
        <name>_Row</name>
        <message>
            <location filename="../../arbook/gui/welcome/recent.py" />
            <source>Take {0} off the list</source>
            <translation>{0} von der Liste nehmen</translation>
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/recent.py" />
            <source>Not there now. Is a disk or stick missing?</source>
            <translation>Gerade nicht da. Fehlt ein Datenträger oder Stick?</translation>
        </message>
    </context>
</TS>
