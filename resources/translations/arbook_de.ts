<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Bring in a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Make a backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>New book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Open a book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Close this book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Backup made and checked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/actions.py" />
            <source>Backed up today</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AgingBar</name>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>Not due yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>1–30 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>31–60 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>61–90 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>Over 90</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>Aging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/aging_bar.py" />
            <source>Aging: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Agreeing</name>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>All they owe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>{0} promised to pay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Write down the promise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>What {0} disputes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Write down the dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Do not remind {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Hold reminders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Note about {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Keep the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>The dispute is settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Settle the dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BookView</name>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>Everything is saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>Your papers lack your address or bank account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>Add them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>This is the demo book. Its customers are invented and nothing leaves this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>This book can only be read: its file or folder may not be written. Nothing can be changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/book_view.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BusinessPart</name>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Choose a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Take it away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Petrol</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Blue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Green</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Brick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Plum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Ink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Your business</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>As it stands on your papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Line below the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Who signs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Tax number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Lines as on an envelope.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Two letters, like IE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Stays for the life of the book.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>How to reach you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Telephone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Website</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Where money should go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>On invoices, statements and reminders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Account number (IBAN)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>BIC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Bank</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Note for payments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Letterhead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Color of your papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>A picture of {0} kB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>No picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/business.py" />
            <source>Business saved.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BuyerCard</name>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Last time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Start from that invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Owes now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>of it overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>With this invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>No customer yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Their situation stands here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>Customer {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>{0} above the limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>{0} left under the limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>{0}. Ask for a part in advance?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/buyer_card.py" />
            <source>{0}, {1}: {2}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ContactDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Full text</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ContactsCard</name>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Contacts made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Write a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>No contact yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CreditDialog</name>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>All of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>An amount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>How much is credited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Amount with tax</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Why, as it stands on the paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Credit for invoice {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>{0} credited: first against what this invoice still owes, the rest stays on account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Credit note {0} issued.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CustomerDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Business</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Private person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>As usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Country, two letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Language of papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Credit limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Tax number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Note, only for you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Add a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>The usual ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>{0} is written down.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CustomerField</name>
        <message>
            <location filename="../../arbook/gui/shared/customer_field.py" />
            <source>Customers found</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CustomerPage</name>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>On account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Usually pays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Open items</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Ledger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Save the ledger as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>Customer {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>since {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>of {0} limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>1 invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>{0} invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>no limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>to be put on invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>nothing unallocated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>nothing paid yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>last {0} invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>1 day late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>{0} days late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>nothing is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>{0} in 1 invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/page.py" />
            <source>{0} in {1} invoices</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Customers</name>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>New customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Edit customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Add customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Save changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>A number is given if you leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/dialog.py" />
            <source>Issued invoices stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>On account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Days late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Detail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/exporting.py" />
            <source>Amount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Open invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Still open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Charged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/tables.py" />
            <source>Paid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Promised for {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Plan kept, {0} of {1} paid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Installment missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Disputed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>On hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Promise broken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Nothing open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Credit note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Refund</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Write-off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Discount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Charge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Opening balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Payment taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>accounts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>owner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>buyer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>the goods</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>the price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>the delivery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>they say it is paid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>something else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Plan {plan} agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Plan {plan} ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>{amount} promised for {promised_on}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Promise for {promised_on} withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Dispute opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Dispute settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Reminders on hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Reminders go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Mail to {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>Letter to {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/words.py" />
            <source>{total} in {count} payments from {first_on}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CustomersDesk</name>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>Bring customers in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>New customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>Write the first one down, or bring them along from a spreadsheet or another program. You see every line before anything is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>No customers yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>Promise withdrawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>Reminders go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>customers.csv</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/desk.py" />
            <source>ledger-{0}.csv</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <location filename="../../arbook/gui/shared/date_field.py" />
            <source>Choose from a calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/date_field.py" />
            <source>Calendar</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DisputeDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Contested amount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Empty for all of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>It is about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Their words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Reminders wait until the dispute is settled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Dispute written down. Reminders wait.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EditorView</name>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Name or number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Invoice date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Reference on the invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Note on the invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>New invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Back to the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Issue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>Issue and next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>next field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>copy the line above</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>remove line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor_view.py" />
            <source>today, a day on, back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EndDialog</name>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>It is not kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>Another plan takes its place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>Its invoices are reminded again. What was paid stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>The plan has ended.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>1 invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>{0} invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>{0}, and {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>{0}, {1} on account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>Owed to you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>Overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>1 promise or plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>{0} promises and plans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/today/words.py" />
            <source>Expected this week</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <location filename="../../arbook/gui/shared/files.py" />
            <source>Save as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/files.py" />
            <source>Saved in {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <location filename="../../arbook/gui/shared/history.py" />
            <source>Undone: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HoldDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Last day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Empty: until you end it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>The customer hears nothing of this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Reminders are on hold.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Bring in a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Customers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Payments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Contact person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Town</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Postcode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Terms in days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Tax number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Business or consumer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Customer number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Customer name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Invoice number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Invoice date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Due date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Amount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Tax in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Paid on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Paid amount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Disputed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Received on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>How it was paid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>day, month, year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>month, day, year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>year, month, day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>{0} customers, {1} invoices and {2} payments would be added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>{0} customers, {1} invoices and {2} payments were added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>Customers completed: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/words.py" />
            <source>In the book already: {0} rows.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Choose a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>CSV, with headings in its first line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>What the rows are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Check all lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Working</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Still needed: {0}. Choose their columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>A large file: check all lines first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>{0} lines do not fit. Correct the file, or choose other columns. Nothing was saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/dialog.py" />
            <source>Writing {0} rows into the book.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InvoiceEditor</name>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>New invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>Invoice draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>Draft, next number {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>Kept as you type. The number is given when you issue it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>in {0} parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/editor.py" />
            <source>Draft kept. The number is given when you issue it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InvoiceView</name>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Go on writing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Show as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Record payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Write a credit note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Throw the draft away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Show the customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>{0} still open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Issued by another program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Corrects {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>and {0} more lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Net</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Tax</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>{0} × {1}, {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/invoice_panel.py" />
            <source>Due {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Invoices</name>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Credit note for {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/credit_dialog.py" />
            <source>Issue credit note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>Issue invoice {0}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>Issue {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>To {0}: {1}, due {2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>Once issued it stays as it is. A credit note corrects it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issue_dialog.py" />
            <source>Keep as draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Invoice from elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Record invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Credit note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Paid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Written off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Discount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/words.py" />
            <source>Settled</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InvoicesDesk</name>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>From elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Save as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Find an invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Drafts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>New invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Still open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Bring invoices in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Write the first one now, or bring last year's along from a spreadsheet or another program. You see every line before anything is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>No invoices yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Draft thrown away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Customer number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>Reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/desk.py" />
            <source>invoices.csv</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Issuing</name>
        <message>
            <location filename="../../arbook/gui/invoices/issuing.py" />
            <source>Preview, not issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/issuing.py" />
            <source>Invoice {0} issued.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Today; 2 to 6 the other desks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>New of this desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>New invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Record a payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Find in this list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>The filled button</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Tick a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Tick all rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Open a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Copy a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Read again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Close a dialog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/keys_dialog.py" />
            <source>Open a book</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LadderPart</name>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>Stages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>Stage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>One message per customer over all invoices, one stage at a time, at least {0} days between two messages. Whoever disputes, has promised or keeps a plan is not reminded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>Your own text, as an invented customer gets it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>The shipped text, as an invented customer gets it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LetterView</name>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>Subject</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>Text of the reminder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>Back to the proposed words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/letter_view.py" />
            <source>To</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LinesGrid</name>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Lines of the invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Quantity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Price each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Tax</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/lines_grid.py" />
            <source>Amount, {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListDesk</name>
        <message>
            <location filename="../../arbook/gui/shared/list_desk.py" />
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/list_desk.py" />
            <source>Look for another word or number.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListPanel</name>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Find a customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Customers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>New customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>By name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>By balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>By days late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Only who owes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Save as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>Order and choice: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>{0} of {1} owe you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/list_panel.py" />
            <source>{0} found</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListsPart</name>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Credit notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Payment plans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Customers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>{year} is the year, {n:04} the counter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Add terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Add a tax rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Days to pay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Tax rates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Percent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Next: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Numbers saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>A number of days, from 1 to 365.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/lists.py" />
            <source>Added.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LookPart</name>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Light or dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Size of the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/look.py" />
            <source>On this computer, for every book</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Mail</name>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>{0}: the password of your mailbox.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>{0} wants an app password, made in its security settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>{0}: first allow mail programs in the settings of its webmail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>{0} takes no passwords from mail programs any more. Use another address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>A guess. If it does not work, ask who runs your mail for the SMTP settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>Your mail server took the test. Look for it in the inbox of {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>The line broke before the server answered. Look in your inbox, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>The mail server refused the test: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail_words.py" />
            <source>The mail server refused the test.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MailPart</name>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>TLS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>STARTTLS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Send a test to myself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Who reminders come from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>E-mail address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Name beside it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Kept in this computer's password safe, never in the book. Empty: leave it as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Their mail server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Guessed from the address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Port</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Encryption</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>User name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Mail account saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/mail.py" />
            <source>Sending a test to {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../arbook/gui/shell/window.py" />
            <source>Opening {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/window.py" />
            <source>Making the demo book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/window.py" />
            <source>Making {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/window.py" />
            <source>Trying again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/window.py" />
            <source>Open a book</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MappingPanel</name>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>Which column holds what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>not in the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>The file does not say. Look at the first rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>Dates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>Amounts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>{0} numbers are shorter than {1} digits: leading zeros may be lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/mapping_panel.py" />
            <source>Fill up to {0} digits</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MessagePanel</name>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Nobody chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>To find out, look in the Sent folder of your mail program, or ask them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>It arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Noted as sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Send it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Queued again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Call instead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Noted as not sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Take it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Letter logged as sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Make the letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>It is in the post</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>What happened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Save the letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/message_panel.py" />
            <source>Letter made. Print it, then say that it is in the post.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NewBookDialog</name>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Start a new book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Make the book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Finch Joinery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Name of your business</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Stays for the life of the book.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Kept as {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Where to keep the book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>Your customers must know who writes to them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>No currency has this code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/new_book_dialog.py" />
            <source>There is already a file of that name. Choose another place.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>What was said, or should be remembered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Only you see this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Note kept.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OutboxPart</name>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>For you to settle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Outbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Send what waits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>What happened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>At</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>What you send stands here with its full text, and what became of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Nothing was sent from this book yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>1 message waits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>{0} messages wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/outbox.py" />
            <source>Nothing leaves before you press Send.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PageActions</name>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Record payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>New invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Remind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Agree a plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>People and contacts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>More with this customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Write down a promise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Write down a dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Hold reminders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Write a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Edit customer and people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Withdraw the promise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>Settle the dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/actions.py" />
            <source>End the hold</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <location filename="../../arbook/gui/shared/paper_dialog.py" />
            <source>Save as PDF</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaperDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/paper_dialog.py" />
            <source>Print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_dialog.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_dialog.py" />
            <source>No font has {0}: the name shows a mark instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_dialog.py" />
            <source>Save as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_dialog.py" />
            <source>Saved in {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_dialog.py" />
            <source>Sent to the printer.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaperPane</name>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Larger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Whole width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Page {0} of {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaperView</name>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/paper_view.py" />
            <source>Page {0} of {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Your mail password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Keep it in this computer's password safe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>For {0}. Many providers want an app password here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Without a tick it is forgotten when the book is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/password_dialog.py" />
            <source>Type the password, or cancel: the messages stay queued.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaymentDialog</name>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Name or number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Amount received</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>How</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>What they wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Named, then oldest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Oldest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>My own split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>On account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>What it pays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Choose the customer first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Nothing is open. The payment stays on account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>1 invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>{0} invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>for later invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>nothing left over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Received</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Put on invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Still owed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>was {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Payment of {0} recorded.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaymentView</name>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Put the rest on invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>The oldest open invoices first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Take back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Show the customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Paid for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>On account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/payment_panel.py" />
            <source>Nothing.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Payments</name>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Record a payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/dialog.py" />
            <source>Record payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Take back {0} from {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Take the payment back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Bank transfer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Cash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Direct debit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Not due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Oldest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>All of it stays on account until you put it on invoices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Your own split. What you leave over stays on account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Nothing is open, so all of it stays on account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>{0} is named in their text, so it comes first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>The rest goes to the oldest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>The oldest invoice comes first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Keeps the promise for {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/words.py" />
            <source>Keeps the promise for {0} in part.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaymentsDesk</name>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Save as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Payments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Find a payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>On account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Record payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>How</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Amount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Paid for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>{0} on account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>On invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Bring payments in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Record what came, and arbook puts it on the right invoices. You see where before it is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>No payments yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Put on the oldest open invoices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/desk.py" />
            <source>payments.csv</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PeopleCard</name>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Edit customer and people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Nobody yet. Without a mail address, letters are printed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>and {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/side_cards.py" />
            <source>Gets reminders</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Gets reminders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Remove this person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Does</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Letter address, if another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/person_card.py" />
            <source>Language</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Name or number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Amount each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Divide by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Payments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Each payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>First one on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Then</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Note on the agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Over which invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Payments of the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Payment plan with {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>No plan yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>1 payment, on {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>{0} payments, all paid by {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Adds up to {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>The agreement to sign is shown next.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Plan {0} with {1} has started.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlanView</name>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Agreement to sign</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>End the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Show the customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>Payments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>{0} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>of {0}, agreed on {1}, {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>{0} paid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/plan_panel.py" />
            <source>missed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Payment plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Start plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/dialog.py" />
            <source>Agreement to sign</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>End plan {0} with {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/end_dialog.py" />
            <source>End the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Over which invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Amount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Paid by then</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/tables.py" />
            <source>Left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>every week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>every two weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>every month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Installment missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Paid in full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>{0} of {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>No reminders for these invoices while the plan is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>Reminders follow the payments of the plan instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/words.py" />
            <source>A payment that does not come shows on Today. You decide what follows.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlansDesk</name>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Installment missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Plans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Find a plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Agree a plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Plan {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Paid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Next due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>Left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>{0} missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>When somebody cannot pay at once, agree on parts. Reminders wait as long as the plan is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/plans/desk.py" />
            <source>No payment plans</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>First rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>What does not fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>Choose a file first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>Line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>Worth a look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/importing/preview_card.py" />
            <source>{0} in all</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PromiseDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>How much</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>By which day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Who said so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Their words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>No reminder goes out until that day is over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>{0} promised for {1}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <location filename="../../arbook/gui/shared/rail.py" />
            <source>Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Customers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Payments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Reminders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Plans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/desks.py" />
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecentList</name>
        <message>
            <location filename="../../arbook/gui/welcome/choices.py" />
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/choices.py" />
            <source>yesterday</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordDialog</name>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Name or number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Its number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Invoice date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Total with tax</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Tax in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>May stay empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>What for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>It is owed from now on. No paper is made here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/record_dialog.py" />
            <source>Invoice {0} recorded.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReminderPanel</name>
        <message>
            <location filename="../../arbook/gui/shared/reminder_panel.py" />
            <source>Nobody chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_panel.py" />
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_panel.py" />
            <source>Skip today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/reminder_panel.py" />
            <source>Done</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Reminders</name>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>{0} days before the due date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/ladder.py" />
            <source>{0} days after the due date</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RemindersDesk</name>
        <message>
            <location filename="../../arbook/gui/reminders/desk.py" />
            <source>Proposed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/desk.py" />
            <source>Outbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/desk.py" />
            <source>Stages and texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/reminders/desk.py" />
            <source>Reminders</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReverseDialog</name>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>For example: returned by the bank.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>What it paid is open again. Both stay in the ledger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/reverse_dialog.py" />
            <source>The payment was taken back.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RowsModel</name>
        <message>
            <location filename="../../arbook/gui/shared/rows_model.py" />
            <source>ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/rows_model.py" />
            <source>not ticked</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunView</name>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Reminders for today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Write as files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Record a payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>See who is held back, and why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Nothing is ready to send.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Nobody needs a reminder today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Those who need you first stand on Today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Whoever is late was reminded lately, has promised a day still to come, or keeps to a plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Nobody is late.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>{0} by mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>{0} to print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>{0} ticked: {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Nobody is ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>{0} in all. Nothing leaves before you press Send.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Send 1 reminder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Send {0} reminders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>Where to write the reminders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/run_view.py" />
            <source>{0} reminders written to {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} unsure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} withdrawn, for money or an agreement came in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>{0} still waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Queued. Print the letters in the outbox.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SendingCard</name>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Sending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Stop after this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Opening the line to your mail server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Sending {0} of {1}, to {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>You can go on working; closing the window waits for the message under way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Write them as files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Set up mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/sending_card.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsDesk</name>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Business</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Numbers and lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/desk.py" />
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsPart</name>
        <message>
            <location filename="../../arbook/gui/settings/part.py" />
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/settings/part.py" />
            <source>Kept in this book.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettleDialog</name>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>What came of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Reminders go on from today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/customers/agreeing.py" />
            <source>Dispute settled.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SheetDialog</name>
        <message>
            <location filename="../../arbook/gui/shared/dialog.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>Previous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>Close panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/panel.py" />
            <source>{0} of {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SplitTable</name>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>What the payment pays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Choose the customer first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>and {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>This payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Afterwards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Share for {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>Paid in full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/payments/split_table.py" />
            <source>{0} open</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatementDialog</name>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>One customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>All who owe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Whose statements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Name or number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>What is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>What moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Kind of statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>As of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Save all in a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Save as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>{0} customers owe or are owed something on that day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>One PDF each, named by customer number and day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Folder for the statements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Saved in {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>{0} of {1} written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>{0} statements saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Sent to the printer.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Statements</name>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/statements/dialog.py" />
            <source>Save as PDF</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <location filename="../../arbook/gui/shared/toast.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TodayDesk</name>
        <message>
            <location filename="../../arbook/gui/today/desk.py" />
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/today/desk.py" />
            <source>Record payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/today/desk.py" />
            <source>New invoice</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TotalsView</name>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>Net</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>To pay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>Tax</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/invoices/totals_view.py" />
            <source>{0} {1} on {2}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <location filename="../../arbook/gui/shared/trouble.py" />
            <source>arbook made a mistake of its own. Nothing half-done was saved. A note for its makers is in {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TroublePage</name>
        <message>
            <location filename="../../arbook/gui/shell/trouble_page.py" />
            <source>First page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/trouble_page.py" />
            <source>Choose another book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/trouble_page.py" />
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shell/trouble_page.py" />
            <source>This book did not open.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Opened lately</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Get paid.
Keep the customer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>arbook knows who owes you what, writes the reminders you would be glad to receive, and waits for your word before sending any.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Your book is one file on this computer. Nothing goes anywhere by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Look around with a demo book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Invented customers. Nothing you do can go wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Start a new book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Your business, your currency. About two minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>Open a book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/page.py" />
            <source>An .arbook file you already have.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WelcomePicture</name>
        <message>
            <location filename="../../arbook/gui/welcome/picture.py" />
            <source>Friendly note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/picture.py" />
            <source>Two days later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/welcome/picture.py" />
            <source>Paid, with a thank-you</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Work</name>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>due today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>1 day late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>{0} days late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>due tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>due in {0} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>On hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Disputed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Promised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Plan kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>On account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Reminded lately</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Not yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Time for a call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>In the outbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>No address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Installment missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Promise broken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Installment {0} of plan {1} was due on {2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Promised for {0}. Only {1} has come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Promised for {0}. Nothing has come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Taken by their mail server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Goes by post: print it and confirm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Being handed over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>1 invoice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>{0} invoices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Plan {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Said by {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>A promise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>no address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>by letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>by e-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>in the outbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>by telephone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Record payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>To the outbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Plans</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Payments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>A short call often saves a plan. If the money came, record it; if not, agree on new dates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>If the money came, record it. If not, ask for a new day before you send a reminder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>Add an e-mail or a postal address on the customer's page, and they can be reminded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/work_words.py" />
            <source>The outbox tells what happened and what you can do.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Worklist</name>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Needs you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Held back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Amount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Stage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>By</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Needs you first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Ready to send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>{0}, most money first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>Ctrl A ticks all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>1 customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../arbook/gui/shared/worklist.py" />
            <source>{0} customers</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
