CREATE TABLE book_fact (
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	CONSTRAINT pk_book_fact PRIMARY KEY ("key")
)
 STRICT;

CREATE TABLE form_draft (
	"key" TEXT NOT NULL,
	kept_at TEXT NOT NULL,
	content TEXT NOT NULL,
	CONSTRAINT pk_form_draft PRIMARY KEY ("key")
)
 STRICT;

CREATE TABLE operation (
	id TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	kind TEXT NOT NULL,
	at TEXT NOT NULL,
	changes TEXT NOT NULL,
	CONSTRAINT pk_operation PRIMARY KEY (id),
	CONSTRAINT uq_operation_sequence UNIQUE (sequence)
)
 STRICT;

CREATE TABLE series (
	id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	pattern TEXT NOT NULL,
	next_counter INTEGER DEFAULT '1' NOT NULL,
	skipped INTEGER DEFAULT '0' NOT NULL,
	last_issued_on TEXT,
	CONSTRAINT pk_series PRIMARY KEY (id),
	CONSTRAINT ck_series_kind_known CHECK (kind IN ('invoice', 'credit_note', 'plan', 'customer', 'late_charge')),
	CONSTRAINT uq_series_kind UNIQUE (kind)
)
 STRICT;

CREATE TABLE import_mapping (
	id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	header_signature TEXT NOT NULL,
	mapping TEXT NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_import_mapping PRIMARY KEY (id),
	CONSTRAINT uq_import_mapping_header_signature UNIQUE (header_signature),
	CONSTRAINT fk_import_mapping_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE law_rule (
	id INTEGER NOT NULL,
	country TEXT NOT NULL,
	kind TEXT NOT NULL,
	from_on TEXT NOT NULL,
	rule TEXT,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_law_rule PRIMARY KEY (id),
	CONSTRAINT ck_law_rule_kind_known CHECK (kind IN ('business', 'public', 'consumer')),
	CONSTRAINT fk_law_rule_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE logo (
	id INTEGER NOT NULL,
	sha256 TEXT NOT NULL,
	content BLOB NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_logo PRIMARY KEY (id),
	CONSTRAINT uq_logo_sha256 UNIQUE (sha256),
	CONSTRAINT fk_logo_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE mail_account (
	id INTEGER NOT NULL,
	sender_name TEXT DEFAULT '' NOT NULL,
	address TEXT NOT NULL,
	host TEXT NOT NULL,
	port INTEGER NOT NULL,
	security TEXT NOT NULL,
	username TEXT DEFAULT '' NOT NULL,
	per_minute INTEGER DEFAULT '0' NOT NULL,
	per_hour INTEGER DEFAULT '0' NOT NULL,
	pause_seconds INTEGER DEFAULT '0' NOT NULL,
	imap_host TEXT DEFAULT '' NOT NULL,
	imap_port INTEGER DEFAULT '993' NOT NULL,
	writes_to TEXT DEFAULT '' NOT NULL,
	sign_in TEXT DEFAULT 'password' NOT NULL,
	client_id TEXT DEFAULT '' NOT NULL,
	tenant TEXT DEFAULT '' NOT NULL,
	authorize_url TEXT DEFAULT '' NOT NULL,
	token_url TEXT DEFAULT '' NOT NULL,
	sign_in_scope TEXT DEFAULT '' NOT NULL,
	is_default INTEGER DEFAULT '1' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_mail_account PRIMARY KEY (id),
	CONSTRAINT ck_mail_account_security_known CHECK (security IN ('starttls', 'tls')),
	CONSTRAINT ck_mail_account_sign_in_known CHECK (sign_in IN ('password', 'microsoft', 'other')),
	CONSTRAINT ck_mail_account_pace_bounded CHECK (per_minute >= 0 AND per_hour >= 0 AND pause_seconds BETWEEN 0 AND 3600),
	CONSTRAINT uq_mail_account_address UNIQUE (address),
	CONSTRAINT fk_mail_account_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE quiet_period (
	id INTEGER NOT NULL,
	first_on TEXT NOT NULL,
	last_on TEXT NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_quiet_period PRIMARY KEY (id),
	CONSTRAINT ck_quiet_period_in_order CHECK (first_on <= last_on),
	CONSTRAINT fk_quiet_period_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE rate_point (
	id INTEGER NOT NULL,
	reference TEXT NOT NULL,
	from_on TEXT NOT NULL,
	percent TEXT,
	source TEXT DEFAULT '' NOT NULL,
	looked_up_on TEXT NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_rate_point PRIMARY KEY (id),
	CONSTRAINT fk_rate_point_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE reminder_policy (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	min_gap_days INTEGER NOT NULL,
	says_thanks INTEGER DEFAULT '0' NOT NULL,
	appreciates INTEGER DEFAULT '0' NOT NULL,
	notes_reliable INTEGER DEFAULT '0' NOT NULL,
	is_archived INTEGER DEFAULT '0' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_reminder_policy PRIMARY KEY (id),
	CONSTRAINT ck_reminder_policy_gap_bounded CHECK (min_gap_days BETWEEN 0 AND 365),
	CONSTRAINT uq_reminder_policy_name UNIQUE (name),
	CONSTRAINT fk_reminder_policy_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE reminder_rules (
	id INTEGER NOT NULL,
	most_a_day INTEGER NOT NULL,
	least TEXT DEFAULT '0' NOT NULL,
	reply_days INTEGER NOT NULL,
	promise_days INTEGER DEFAULT '2' NOT NULL,
	quiet_weekdays TEXT DEFAULT '' NOT NULL,
	keeps_holidays INTEGER DEFAULT '0' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_reminder_rules PRIMARY KEY (id),
	CONSTRAINT ck_reminder_rules_within_reason CHECK (most_a_day BETWEEN 0 AND 100000 AND reply_days BETWEEN 0 AND 365),
	CONSTRAINT ck_reminder_rules_promise_days_bounded CHECK (promise_days BETWEEN 0 AND 60),
	CONSTRAINT fk_reminder_rules_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE reminder_run (
	id INTEGER NOT NULL,
	as_of TEXT NOT NULL,
	queued_at TEXT NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_reminder_run PRIMARY KEY (id),
	CONSTRAINT fk_reminder_run_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE tax_rate (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	percent TEXT NOT NULL,
	kind TEXT DEFAULT 'standard' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	is_default INTEGER DEFAULT '0' NOT NULL,
	is_archived INTEGER DEFAULT '0' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_tax_rate PRIMARY KEY (id),
	CONSTRAINT ck_tax_rate_kind_known CHECK (kind IN ('standard', 'reduced', 'zero', 'exempt', 'reverse_charge')),
	CONSTRAINT fk_tax_rate_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE terms (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	rule TEXT NOT NULL,
	is_archived INTEGER DEFAULT '0' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_terms PRIMARY KEY (id),
	CONSTRAINT uq_terms_name UNIQUE (name),
	CONSTRAINT fk_terms_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE unattended_rules (
	id INTEGER NOT NULL,
	mails_report INTEGER DEFAULT '0' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_unattended_rules PRIMARY KEY (id),
	CONSTRAINT fk_unattended_rules_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE business_profile (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	address TEXT DEFAULT '' NOT NULL,
	country TEXT DEFAULT '' NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	website TEXT DEFAULT '' NOT NULL,
	tax_id TEXT DEFAULT '' NOT NULL,
	tagline TEXT DEFAULT '' NOT NULL,
	contact_name TEXT DEFAULT '' NOT NULL,
	currency TEXT NOT NULL,
	language TEXT DEFAULT 'en' NOT NULL,
	paper_size TEXT DEFAULT 'A4' NOT NULL,
	iban TEXT DEFAULT '' NOT NULL,
	bic TEXT DEFAULT '' NOT NULL,
	bank_name TEXT DEFAULT '' NOT NULL,
	payment_note TEXT DEFAULT '' NOT NULL,
	local_account TEXT DEFAULT '' NOT NULL,
	pay_ways TEXT DEFAULT 'bank,code' NOT NULL,
	pay_link TEXT DEFAULT '' NOT NULL,
	card_phone TEXT DEFAULT '' NOT NULL,
	check_to TEXT DEFAULT '' NOT NULL,
	cash_note TEXT DEFAULT '' NOT NULL,
	reference_kind TEXT DEFAULT 'plain' NOT NULL,
	paper_style TEXT DEFAULT 'modern' NOT NULL,
	paper_font TEXT DEFAULT 'auto' NOT NULL,
	address_form TEXT DEFAULT 'auto' NOT NULL,
	pay_slip TEXT DEFAULT 'none' NOT NULL,
	accent TEXT DEFAULT '#0B6470' NOT NULL,
	logo BLOB,
	gross_prices INTEGER DEFAULT '0' NOT NULL,
	tax_rounding TEXT DEFAULT 'per_rate' NOT NULL,
	cash_rounding TEXT,
	small_difference_minor INTEGER DEFAULT '50' NOT NULL,
	allocation_order TEXT DEFAULT 'oldest' NOT NULL,
	age_bands TEXT DEFAULT '30,60,90' NOT NULL,
	limit_action TEXT DEFAULT 'warn' NOT NULL,
	fiscal_month INTEGER DEFAULT '1' NOT NULL,
	default_terms_id INTEGER,
	default_policy_id INTEGER,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_business_profile PRIMARY KEY (id),
	CONSTRAINT ck_business_profile_tax_rounding_known CHECK (tax_rounding IN ('per_rate', 'per_line', 'exact')),
	CONSTRAINT ck_business_profile_allocation_order_known CHECK (allocation_order IN ('oldest', 'costs_first')),
	CONSTRAINT ck_business_profile_limit_action_known CHECK (limit_action IN ('warn', 'stop')),
	CONSTRAINT ck_business_profile_pay_slip_known CHECK (pay_slip IN ('none', 'cut_off')),
	CONSTRAINT ck_business_profile_reference_kind_known CHECK (reference_kind IN ('plain', 'rf', 'be', 'fi', 'no10', 'no11', 'se')),
	CONSTRAINT ck_business_profile_small_difference_minor_bounded CHECK (small_difference_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_business_profile_fiscal_month_bounded CHECK (fiscal_month BETWEEN 1 AND 12),
	CONSTRAINT fk_business_profile_default_terms_id FOREIGN KEY(default_terms_id) REFERENCES terms (id),
	CONSTRAINT fk_business_profile_default_policy_id FOREIGN KEY(default_policy_id) REFERENCES reminder_policy (id),
	CONSTRAINT fk_business_profile_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE customer_group (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	policy_id INTEGER,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_customer_group PRIMARY KEY (id),
	CONSTRAINT uq_customer_group_name UNIQUE (name),
	CONSTRAINT fk_customer_group_policy_id FOREIGN KEY(policy_id) REFERENCES reminder_policy (id),
	CONSTRAINT fk_customer_group_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE plan_rules (
	id INTEGER NOT NULL,
	policy_id INTEGER,
	notice_days INTEGER NOT NULL,
	tolerance_days INTEGER NOT NULL,
	broken_parts INTEGER NOT NULL,
	broken_days INTEGER NOT NULL,
	breaks_alone INTEGER DEFAULT '0' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_plan_rules PRIMARY KEY (id),
	CONSTRAINT ck_plan_rules_days_bounded CHECK (notice_days BETWEEN 0 AND 60 AND tolerance_days BETWEEN 0 AND 60),
	CONSTRAINT ck_plan_rules_broken_bounded CHECK (broken_parts BETWEEN 0 AND 20 AND broken_days BETWEEN 0 AND 365),
	CONSTRAINT fk_plan_rules_policy_id FOREIGN KEY(policy_id) REFERENCES reminder_policy (id),
	CONSTRAINT fk_plan_rules_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE reminder_stage (
	id INTEGER NOT NULL,
	policy_id INTEGER NOT NULL,
	position INTEGER NOT NULL,
	name TEXT NOT NULL,
	offset_days INTEGER NOT NULL,
	clock TEXT DEFAULT 'due' NOT NULL,
	tone TEXT DEFAULT 'neutral' NOT NULL,
	channel TEXT DEFAULT '' NOT NULL,
	sender TEXT DEFAULT '' NOT NULL,
	recipient TEXT DEFAULT 'accounts' NOT NULL,
	gives_days INTEGER DEFAULT '7' NOT NULL,
	repeats INTEGER DEFAULT '0' NOT NULL,
	repeat_days INTEGER DEFAULT '14' NOT NULL,
	charges INTEGER DEFAULT '0' NOT NULL,
	stops_credit INTEGER DEFAULT '0' NOT NULL,
	hands_over INTEGER DEFAULT '0' NOT NULL,
	goes_alone INTEGER DEFAULT '0' NOT NULL,
	from_address TEXT DEFAULT '' NOT NULL,
	encloses TEXT DEFAULT 'statement' NOT NULL,
	is_retired INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT pk_reminder_stage PRIMARY KEY (id),
	CONSTRAINT ck_reminder_stage_clock_known CHECK (clock IN ('due', 'month_end', 'last', 'deadline', 'invoice')),
	CONSTRAINT ck_reminder_stage_tone_known CHECK (tone IN ('warm', 'neutral', 'firm')),
	CONSTRAINT ck_reminder_stage_channel_known CHECK (channel IN ('', 'mail', 'letter', 'call', 'text')),
	CONSTRAINT ck_reminder_stage_recipient_known CHECK (recipient IN ('accounts', 'owner', 'buyer', 'other')),
	CONSTRAINT ck_reminder_stage_gives_bounded CHECK (gives_days BETWEEN 0 AND 365),
	CONSTRAINT ck_reminder_stage_repeats_bounded CHECK (repeats BETWEEN 0 AND 50 AND repeat_days BETWEEN 1 AND 365),
	CONSTRAINT fk_reminder_stage_policy_id FOREIGN KEY(policy_id) REFERENCES reminder_policy (id)
)
 STRICT;

CREATE TABLE unattended_run (
	id INTEGER NOT NULL,
	as_of TEXT NOT NULL,
	at TEXT NOT NULL,
	run_id INTEGER,
	outcome TEXT DEFAULT 'done' NOT NULL,
	report TEXT NOT NULL,
	is_seen INTEGER DEFAULT '0' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_unattended_run PRIMARY KEY (id),
	CONSTRAINT ck_unattended_run_outcome_known CHECK (outcome IN ('done', 'stopped', 'refused')),
	CONSTRAINT fk_unattended_run_run_id FOREIGN KEY(run_id) REFERENCES reminder_run (id),
	CONSTRAINT fk_unattended_run_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE customer (
	id INTEGER NOT NULL,
	number TEXT NOT NULL,
	name TEXT NOT NULL,
	kind TEXT DEFAULT 'business' NOT NULL,
	currency TEXT NOT NULL,
	language TEXT DEFAULT '' NOT NULL,
	address TEXT DEFAULT '' NOT NULL,
	country TEXT DEFAULT '' NOT NULL,
	tax_id TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	search_key TEXT DEFAULT '' NOT NULL,
	since_on TEXT,
	terms_id INTEGER,
	policy_id INTEGER,
	group_id INTEGER,
	credit_limit_minor INTEGER,
	is_archived INTEGER DEFAULT '0' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_customer PRIMARY KEY (id),
	CONSTRAINT ck_customer_kind_known CHECK (kind IN ('business', 'public', 'consumer')),
	CONSTRAINT ck_customer_credit_limit_minor_bounded CHECK (credit_limit_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT uq_customer_number UNIQUE (number),
	CONSTRAINT fk_customer_terms_id FOREIGN KEY(terms_id) REFERENCES terms (id),
	CONSTRAINT fk_customer_policy_id FOREIGN KEY(policy_id) REFERENCES reminder_policy (id),
	CONSTRAINT fk_customer_group_id FOREIGN KEY(group_id) REFERENCES customer_group (id),
	CONSTRAINT fk_customer_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE stage_wording (
	id INTEGER NOT NULL,
	stage_id INTEGER NOT NULL,
	language TEXT NOT NULL,
	tone TEXT DEFAULT '' NOT NULL,
	subject TEXT NOT NULL,
	body TEXT NOT NULL,
	CONSTRAINT pk_stage_wording PRIMARY KEY (id),
	CONSTRAINT uq_stage_wording_stage_id_language_tone UNIQUE (stage_id, language, tone),
	CONSTRAINT ck_stage_wording_tone_known CHECK (tone IN ('', 'warm', 'neutral', 'firm')),
	CONSTRAINT fk_stage_wording_stage_id FOREIGN KEY(stage_id) REFERENCES reminder_stage (id)
)
 STRICT;

CREATE TABLE call_instead (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	asked_on TEXT NOT NULL,
	dropped_on TEXT,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_call_instead PRIMARY KEY (id),
	CONSTRAINT fk_call_instead_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_call_instead_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE credit_stop (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	starts_on TEXT NOT NULL,
	ends_on TEXT,
	lifted_on TEXT,
	reason TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_credit_stop PRIMARY KEY (id),
	CONSTRAINT fk_credit_stop_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_credit_stop_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE customer_manner (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	tone TEXT DEFAULT '' NOT NULL,
	is_sensitive INTEGER DEFAULT '0' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_customer_manner PRIMARY KEY (id),
	CONSTRAINT ck_customer_manner_tone_known CHECK (tone IN ('', 'warm', 'neutral', 'firm')),
	CONSTRAINT uq_customer_manner_customer_id UNIQUE (customer_id),
	CONSTRAINT fk_customer_manner_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_customer_manner_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE invoice (
	id INTEGER NOT NULL,
	kind TEXT DEFAULT 'invoice' NOT NULL,
	state TEXT DEFAULT 'draft' NOT NULL,
	source TEXT DEFAULT 'arbook' NOT NULL,
	number TEXT,
	customer_id INTEGER NOT NULL,
	corrects_id INTEGER,
	issued_on TEXT NOT NULL,
	currency TEXT NOT NULL,
	terms TEXT NOT NULL,
	own_due_on TEXT,
	supplied_from_on TEXT,
	supplied_to_on TEXT,
	reference TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	net_minor INTEGER NOT NULL,
	tax_minor INTEGER NOT NULL,
	rounding_minor INTEGER DEFAULT '0' NOT NULL,
	total_minor INTEGER NOT NULL,
	pricing TEXT DEFAULT '{}' NOT NULL,
	typed TEXT,
	frozen TEXT,
	issued_at TEXT,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_invoice PRIMARY KEY (id),
	CONSTRAINT ck_invoice_kind_known CHECK (kind IN ('invoice', 'credit_note')),
	CONSTRAINT ck_invoice_state_known CHECK (state IN ('draft', 'issued')),
	CONSTRAINT ck_invoice_source_known CHECK (source IN ('arbook', 'elsewhere')),
	CONSTRAINT ck_invoice_total_minor_bounded CHECK (total_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_invoice_number_when_issued CHECK ((state = 'issued') = (number IS NOT NULL)),
	CONSTRAINT ck_invoice_adds_up CHECK (total_minor = net_minor + tax_minor + rounding_minor),
	CONSTRAINT ck_invoice_supplied_whole CHECK ((supplied_from_on IS NULL) = (supplied_to_on IS NULL)),
	CONSTRAINT ck_invoice_supplied_in_order CHECK (supplied_from_on <= supplied_to_on),
	CONSTRAINT ck_invoice_typed_in_draft CHECK (typed IS NULL OR state = 'draft'),
	CONSTRAINT uq_invoice_kind_number UNIQUE (kind, number),
	CONSTRAINT fk_invoice_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_invoice_corrects_id FOREIGN KEY(corrects_id) REFERENCES invoice (id),
	CONSTRAINT fk_invoice_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE issued_paper (
	id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	customer_id INTEGER NOT NULL,
	dated_on TEXT NOT NULL,
	issued_at TEXT NOT NULL,
	frozen TEXT NOT NULL,
	sha256 TEXT NOT NULL,
	content BLOB,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_issued_paper PRIMARY KEY (id),
	CONSTRAINT fk_issued_paper_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_issued_paper_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE late_charge (
	id INTEGER NOT NULL,
	number TEXT NOT NULL,
	customer_id INTEGER NOT NULL,
	currency TEXT NOT NULL,
	charged_on TEXT NOT NULL,
	upto_on TEXT NOT NULL,
	way TEXT NOT NULL,
	interest_minor INTEGER NOT NULL,
	costs_minor INTEGER NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	frozen TEXT NOT NULL,
	issued_at TEXT NOT NULL,
	booked_on TEXT,
	withdrawn_on TEXT,
	withdrawn_why TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_late_charge PRIMARY KEY (id),
	CONSTRAINT ck_late_charge_way_known CHECK (way IN ('booked', 'claimed')),
	CONSTRAINT ck_late_charge_interest_minor_bounded CHECK (interest_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_late_charge_costs_minor_bounded CHECK (costs_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_late_charge_asks_for_something CHECK (interest_minor + costs_minor > 0),
	CONSTRAINT uq_late_charge_number UNIQUE (number),
	CONSTRAINT fk_late_charge_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_late_charge_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE late_terms (
	id INTEGER NOT NULL,
	customer_id INTEGER,
	from_on TEXT,
	rule TEXT,
	note TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_late_terms PRIMARY KEY (id),
	CONSTRAINT fk_late_terms_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_late_terms_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE payment (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	received_on TEXT NOT NULL,
	currency TEXT NOT NULL,
	amount_minor INTEGER NOT NULL,
	method TEXT DEFAULT 'bank' NOT NULL,
	reference TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	source_key TEXT,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_payment PRIMARY KEY (id),
	CONSTRAINT ck_payment_method_known CHECK (method IN ('bank', 'cash', 'card', 'check', 'direct_debit', 'other')),
	CONSTRAINT ck_payment_amount_minor_bounded CHECK (amount_minor BETWEEN 1 AND 10000000000000),
	CONSTRAINT fk_payment_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT uq_payment_source_key UNIQUE (source_key),
	CONSTRAINT fk_payment_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE person (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	role TEXT DEFAULT 'accounts' NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	language TEXT DEFAULT '' NOT NULL,
	address TEXT DEFAULT '' NOT NULL,
	gets_reminders INTEGER DEFAULT '1' NOT NULL,
	position INTEGER DEFAULT '1' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_person PRIMARY KEY (id),
	CONSTRAINT ck_person_role_known CHECK (role IN ('accounts', 'owner', 'buyer', 'other')),
	CONSTRAINT fk_person_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_person_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE promise (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	currency TEXT NOT NULL,
	amount_minor INTEGER NOT NULL,
	owed_minor INTEGER DEFAULT '0' NOT NULL,
	made_on TEXT NOT NULL,
	promised_on TEXT NOT NULL,
	grace_days INTEGER DEFAULT '0' NOT NULL,
	withdrawn_on TEXT,
	ending TEXT DEFAULT '' NOT NULL,
	replaces_id INTEGER,
	who TEXT DEFAULT '' NOT NULL,
	channel TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_promise PRIMARY KEY (id),
	CONSTRAINT ck_promise_channel_known CHECK (channel IN ('', 'call', 'mail', 'person', 'letter', 'text')),
	CONSTRAINT ck_promise_ending_known CHECK (ending IN ('', 'withdrawn', 'replaced')),
	CONSTRAINT ck_promise_amount_minor_bounded CHECK (amount_minor BETWEEN 1 AND 10000000000000),
	CONSTRAINT ck_promise_owed_minor_bounded CHECK (owed_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_promise_grace_bounded CHECK (grace_days BETWEEN 0 AND 60),
	CONSTRAINT ck_promise_ending_when_ended CHECK (withdrawn_on IS NOT NULL OR ending = ''),
	CONSTRAINT fk_promise_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_promise_replaces_id FOREIGN KEY(replaces_id) REFERENCES promise (id),
	CONSTRAINT fk_promise_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE recurring_invoice (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	name TEXT NOT NULL,
	template TEXT NOT NULL,
	unit TEXT NOT NULL,
	every INTEGER DEFAULT '1' NOT NULL,
	invoiced_at TEXT DEFAULT 'start' NOT NULL,
	starts_on TEXT NOT NULL,
	ends_on TEXT,
	last_on TEXT,
	invoiced_until TEXT,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_recurring_invoice PRIMARY KEY (id),
	CONSTRAINT ck_recurring_invoice_unit_known CHECK (unit IN ('day', 'week', 'month', 'calendar_month', 'quarter', 'year')),
	CONSTRAINT ck_recurring_invoice_invoiced_at_known CHECK (invoiced_at IN ('start', 'end')),
	CONSTRAINT fk_recurring_invoice_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_recurring_invoice_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE dispute (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	invoice_id INTEGER,
	amount_minor INTEGER,
	owed_minor INTEGER DEFAULT '0' NOT NULL,
	opened_on TEXT NOT NULL,
	closed_on TEXT,
	reason TEXT DEFAULT 'other' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	assignee TEXT DEFAULT '' NOT NULL,
	resolution TEXT DEFAULT '' NOT NULL,
	credit_note_id INTEGER,
	outcome TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_dispute PRIMARY KEY (id),
	CONSTRAINT ck_dispute_reason_known CHECK (reason IN ('not_delivered', 'defect', 'wrong_price', 'wrong_quantity', 'paid', 'not_ordered', 'duplicate', 'other')),
	CONSTRAINT ck_dispute_resolution_known CHECK (resolution IN ('', 'credited', 'adjusted', 'rejected', 'withdrawn')),
	CONSTRAINT ck_dispute_amount_minor_bounded CHECK (amount_minor BETWEEN 1 AND 10000000000000),
	CONSTRAINT ck_dispute_owed_minor_bounded CHECK (owed_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_dispute_resolution_when_closed CHECK (closed_on IS NOT NULL OR resolution = ''),
	CONSTRAINT fk_dispute_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_dispute_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id),
	CONSTRAINT fk_dispute_credit_note_id FOREIGN KEY(credit_note_id) REFERENCES invoice (id),
	CONSTRAINT fk_dispute_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE entry (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	currency TEXT NOT NULL,
	dated_on TEXT NOT NULL,
	posted_at TEXT NOT NULL,
	kind TEXT NOT NULL,
	amount_minor INTEGER NOT NULL,
	invoice_id INTEGER,
	payment_id INTEGER,
	late_charge_id INTEGER,
	reverses_id INTEGER,
	detail TEXT DEFAULT '' NOT NULL,
	nature TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_entry PRIMARY KEY (id),
	CONSTRAINT ck_entry_nature_known CHECK (nature IN ('', 'interest', 'costs')),
	CONSTRAINT ck_entry_kind_known CHECK (kind IN ('invoice', 'credit_note', 'payment', 'refund', 'write_off', 'discount', 'charge', 'waiver', 'opening', 'reversal')),
	CONSTRAINT ck_entry_amount_minor_bounded CHECK (amount_minor BETWEEN -10000000000000 AND 10000000000000),
	CONSTRAINT ck_entry_reversal_points_back CHECK (kind <> 'reversal' OR reverses_id IS NOT NULL),
	CONSTRAINT fk_entry_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_entry_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id),
	CONSTRAINT fk_entry_payment_id FOREIGN KEY(payment_id) REFERENCES payment (id),
	CONSTRAINT fk_entry_late_charge_id FOREIGN KEY(late_charge_id) REFERENCES late_charge (id),
	CONSTRAINT fk_entry_reverses_id FOREIGN KEY(reverses_id) REFERENCES entry (id),
	CONSTRAINT fk_entry_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE hold (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	invoice_id INTEGER,
	starts_on TEXT NOT NULL,
	ends_on TEXT,
	lifted_on TEXT,
	reason TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_hold PRIMARY KEY (id),
	CONSTRAINT fk_hold_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_hold_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id),
	CONSTRAINT fk_hold_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE invoice_line (
	id INTEGER NOT NULL,
	invoice_id INTEGER NOT NULL,
	position INTEGER NOT NULL,
	description TEXT NOT NULL,
	quantity TEXT NOT NULL,
	unit TEXT DEFAULT '' NOT NULL,
	unit_price TEXT NOT NULL,
	price_per TEXT DEFAULT '1' NOT NULL,
	discount TEXT DEFAULT '' NOT NULL,
	tax_name TEXT DEFAULT '' NOT NULL,
	tax_percent TEXT NOT NULL,
	tax_note TEXT DEFAULT '' NOT NULL,
	net_minor INTEGER NOT NULL,
	corrects_line_id INTEGER,
	CONSTRAINT pk_invoice_line PRIMARY KEY (id),
	CONSTRAINT uq_invoice_line_invoice_id_position UNIQUE (invoice_id, position),
	CONSTRAINT fk_invoice_line_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id),
	CONSTRAINT fk_invoice_line_corrects_line_id FOREIGN KEY(corrects_line_id) REFERENCES invoice_line (id)
)
 STRICT;

CREATE TABLE invoice_policy (
	id INTEGER NOT NULL,
	invoice_id INTEGER NOT NULL,
	policy_id INTEGER NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_invoice_policy PRIMARY KEY (id),
	CONSTRAINT uq_invoice_policy_invoice_id UNIQUE (invoice_id),
	CONSTRAINT fk_invoice_policy_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id),
	CONSTRAINT fk_invoice_policy_policy_id FOREIGN KEY(policy_id) REFERENCES reminder_policy (id),
	CONSTRAINT fk_invoice_policy_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE invoice_word (
	word TEXT NOT NULL,
	invoice_id INTEGER NOT NULL,
	CONSTRAINT pk_invoice_word PRIMARY KEY (word, invoice_id),
	CONSTRAINT fk_invoice_word_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE payment_word (
	word TEXT NOT NULL,
	payment_id INTEGER NOT NULL,
	CONSTRAINT pk_payment_word PRIMARY KEY (word, payment_id),
	CONSTRAINT fk_payment_word_payment_id FOREIGN KEY(payment_id) REFERENCES payment (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE reminder (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	stage_id INTEGER NOT NULL,
	as_of TEXT NOT NULL,
	channel TEXT NOT NULL,
	currency TEXT NOT NULL,
	amount_minor INTEGER NOT NULL,
	deadline_on TEXT,
	late_charge_id INTEGER,
	is_void INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT pk_reminder PRIMARY KEY (id),
	CONSTRAINT ck_reminder_amount_minor_bounded CHECK (amount_minor BETWEEN -10000000000000 AND 10000000000000),
	CONSTRAINT ck_reminder_channel_known CHECK (channel IN ('mail', 'letter', 'call', 'text')),
	CONSTRAINT fk_reminder_run_id FOREIGN KEY(run_id) REFERENCES reminder_run (id),
	CONSTRAINT fk_reminder_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_reminder_stage_id FOREIGN KEY(stage_id) REFERENCES reminder_stage (id),
	CONSTRAINT fk_reminder_late_charge_id FOREIGN KEY(late_charge_id) REFERENCES late_charge (id)
)
 STRICT;

CREATE TABLE settlement (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	currency TEXT NOT NULL,
	sum_minor INTEGER NOT NULL,
	offered_on TEXT NOT NULL,
	grace_days INTEGER DEFAULT '0' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	paper_id INTEGER NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_settlement PRIMARY KEY (id),
	CONSTRAINT ck_settlement_sum_minor_bounded CHECK (sum_minor BETWEEN 1 AND 10000000000000),
	CONSTRAINT ck_settlement_grace_bounded CHECK (grace_days BETWEEN 0 AND 365),
	CONSTRAINT fk_settlement_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_settlement_paper_id FOREIGN KEY(paper_id) REFERENCES issued_paper (id),
	CONSTRAINT fk_settlement_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE dispute_line (
	id INTEGER NOT NULL,
	dispute_id INTEGER NOT NULL,
	invoice_line_id INTEGER NOT NULL,
	quantity TEXT NOT NULL,
	amount_minor INTEGER NOT NULL,
	CONSTRAINT pk_dispute_line PRIMARY KEY (id),
	CONSTRAINT ck_dispute_line_amount_minor_bounded CHECK (amount_minor BETWEEN 1 AND 10000000000000),
	CONSTRAINT uq_dispute_line_dispute_id_invoice_line_id UNIQUE (dispute_id, invoice_line_id),
	CONSTRAINT fk_dispute_line_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id),
	CONSTRAINT fk_dispute_line_invoice_line_id FOREIGN KEY(invoice_line_id) REFERENCES invoice_line (id)
)
 STRICT;

CREATE TABLE due_piece (
	id INTEGER NOT NULL,
	entry_id INTEGER NOT NULL,
	invoice_id INTEGER,
	customer_id INTEGER NOT NULL,
	currency TEXT NOT NULL,
	position INTEGER NOT NULL,
	issued_on TEXT NOT NULL,
	due_on TEXT NOT NULL,
	first_due_on TEXT NOT NULL,
	amount_minor INTEGER NOT NULL,
	open_minor INTEGER NOT NULL,
	CONSTRAINT pk_due_piece PRIMARY KEY (id),
	CONSTRAINT ck_due_piece_amount_minor_bounded CHECK (amount_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_due_piece_open_within_amount CHECK (open_minor BETWEEN 0 AND amount_minor),
	CONSTRAINT uq_due_piece_entry_id_position UNIQUE (entry_id, position),
	CONSTRAINT fk_due_piece_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id),
	CONSTRAINT fk_due_piece_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id),
	CONSTRAINT fk_due_piece_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id)
)
 STRICT;

CREATE TABLE entry_tax (
	id INTEGER NOT NULL,
	entry_id INTEGER NOT NULL,
	tax_name TEXT DEFAULT '' NOT NULL,
	tax_percent TEXT,
	net_minor INTEGER NOT NULL,
	tax_minor INTEGER NOT NULL,
	CONSTRAINT pk_entry_tax PRIMARY KEY (id),
	CONSTRAINT fk_entry_tax_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id)
)
 STRICT;

CREATE TABLE follow_up (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	dispute_id INTEGER,
	due_on TEXT NOT NULL,
	done_on TEXT,
	note TEXT NOT NULL,
	assignee TEXT DEFAULT '' NOT NULL,
	author TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_follow_up PRIMARY KEY (id),
	CONSTRAINT fk_follow_up_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_follow_up_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id),
	CONSTRAINT fk_follow_up_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE late_waiver (
	id INTEGER NOT NULL,
	entry_id INTEGER NOT NULL,
	late_charge_id INTEGER NOT NULL,
	reason TEXT NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_late_waiver PRIMARY KEY (id),
	CONSTRAINT ck_late_waiver_reason_known CHECK (reason IN ('goodwill', 'plan_kept', 'our_mistake', 'other')),
	CONSTRAINT uq_late_waiver_entry_id UNIQUE (entry_id),
	CONSTRAINT fk_late_waiver_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id),
	CONSTRAINT fk_late_waiver_late_charge_id FOREIGN KEY(late_charge_id) REFERENCES late_charge (id),
	CONSTRAINT fk_late_waiver_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE message (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	reminder_id INTEGER,
	repeats_id INTEGER,
	paper_kind TEXT DEFAULT '' NOT NULL,
	paper_of TEXT DEFAULT '' NOT NULL,
	state TEXT DEFAULT 'queued' NOT NULL,
	from_address TEXT DEFAULT '' NOT NULL,
	to_name TEXT DEFAULT '' NOT NULL,
	to_address TEXT NOT NULL,
	subject TEXT NOT NULL,
	body TEXT NOT NULL,
	attachment_names TEXT DEFAULT '' NOT NULL,
	message_id TEXT NOT NULL,
	attempts INTEGER DEFAULT '0' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	server_reply TEXT DEFAULT '' NOT NULL,
	queued_at TEXT NOT NULL,
	claimed_at TEXT,
	settled_at TEXT,
	retry_at TEXT,
	operation_id TEXT NOT NULL,
	content BLOB NOT NULL,
	CONSTRAINT pk_message PRIMARY KEY (id),
	CONSTRAINT ck_message_state_known CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unsure', 'cancelled')),
	CONSTRAINT fk_message_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_message_reminder_id FOREIGN KEY(reminder_id) REFERENCES reminder (id),
	CONSTRAINT fk_message_repeats_id FOREIGN KEY(repeats_id) REFERENCES message (id),
	CONSTRAINT uq_message_message_id UNIQUE (message_id),
	CONSTRAINT fk_message_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE on_account (
	id INTEGER NOT NULL,
	entry_id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	currency TEXT NOT NULL,
	dated_on TEXT NOT NULL,
	amount_minor INTEGER NOT NULL,
	open_minor INTEGER NOT NULL,
	CONSTRAINT pk_on_account PRIMARY KEY (id),
	CONSTRAINT ck_on_account_amount_minor_bounded CHECK (amount_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_on_account_open_within_amount CHECK (open_minor BETWEEN 0 AND amount_minor),
	CONSTRAINT fk_on_account_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id),
	CONSTRAINT fk_on_account_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id)
)
 STRICT;

CREATE TABLE settlement_entry (
	id INTEGER NOT NULL,
	settlement_id INTEGER NOT NULL,
	entry_id INTEGER NOT NULL,
	CONSTRAINT pk_settlement_entry PRIMARY KEY (id),
	CONSTRAINT fk_settlement_entry_settlement_id FOREIGN KEY(settlement_id) REFERENCES settlement (id),
	CONSTRAINT uq_settlement_entry_entry_id UNIQUE (entry_id),
	CONSTRAINT fk_settlement_entry_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id)
)
 STRICT;

CREATE TABLE settlement_part (
	id INTEGER NOT NULL,
	settlement_id INTEGER NOT NULL,
	position INTEGER NOT NULL,
	due_on TEXT NOT NULL,
	amount_minor INTEGER NOT NULL,
	CONSTRAINT pk_settlement_part PRIMARY KEY (id),
	CONSTRAINT ck_settlement_part_amount_minor_bounded CHECK (amount_minor BETWEEN 1 AND 10000000000000),
	CONSTRAINT uq_settlement_part_settlement_id_position UNIQUE (settlement_id, position),
	CONSTRAINT fk_settlement_part_settlement_id FOREIGN KEY(settlement_id) REFERENCES settlement (id)
)
 STRICT;

CREATE TABLE settlement_step (
	id INTEGER NOT NULL,
	settlement_id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	dated_on TEXT NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	is_undone INTEGER DEFAULT '0' NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_settlement_step PRIMARY KEY (id),
	CONSTRAINT ck_settlement_step_kind_known CHECK (kind IN ('accepted', 'taken_late', 'withdrawn', 'met', 'fell')),
	CONSTRAINT fk_settlement_step_settlement_id FOREIGN KEY(settlement_id) REFERENCES settlement (id),
	CONSTRAINT fk_settlement_step_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE allocation (
	id INTEGER NOT NULL,
	on_account_id INTEGER NOT NULL,
	due_piece_id INTEGER NOT NULL,
	allocated_on TEXT NOT NULL,
	amount_minor INTEGER NOT NULL,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_allocation PRIMARY KEY (id),
	CONSTRAINT ck_allocation_amount_minor_bounded CHECK (amount_minor BETWEEN -10000000000000 AND 10000000000000),
	CONSTRAINT fk_allocation_on_account_id FOREIGN KEY(on_account_id) REFERENCES on_account (id),
	CONSTRAINT fk_allocation_due_piece_id FOREIGN KEY(due_piece_id) REFERENCES due_piece (id),
	CONSTRAINT fk_allocation_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE contact_made (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	made_at TEXT NOT NULL,
	made_on TEXT NOT NULL,
	kind TEXT NOT NULL,
	direction TEXT DEFAULT 'out' NOT NULL,
	subject TEXT DEFAULT '' NOT NULL,
	body TEXT DEFAULT '' NOT NULL,
	with_whom TEXT DEFAULT '' NOT NULL,
	author TEXT DEFAULT '' NOT NULL,
	mail_id TEXT DEFAULT '' NOT NULL,
	message_id INTEGER,
	facts TEXT,
	behind TEXT DEFAULT '' NOT NULL,
	operation_id TEXT NOT NULL,
	earlier_hash TEXT NOT NULL,
	own_hash TEXT NOT NULL,
	CONSTRAINT pk_contact_made PRIMARY KEY (id),
	CONSTRAINT ck_contact_made_direction_known CHECK (direction IN ('out', 'in', 'own')),
	CONSTRAINT fk_contact_made_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_contact_made_message_id FOREIGN KEY(message_id) REFERENCES message (id),
	CONSTRAINT fk_contact_made_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE due_change (
	id INTEGER NOT NULL,
	due_piece_id INTEGER NOT NULL,
	dated_on TEXT NOT NULL,
	from_on TEXT NOT NULL,
	to_on TEXT NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	undoes_id INTEGER,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_due_change PRIMARY KEY (id),
	CONSTRAINT fk_due_change_due_piece_id FOREIGN KEY(due_piece_id) REFERENCES due_piece (id),
	CONSTRAINT fk_due_change_undoes_id FOREIGN KEY(undoes_id) REFERENCES due_change (id),
	CONSTRAINT fk_due_change_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE kind_note (
	id INTEGER NOT NULL,
	customer_id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	as_of TEXT NOT NULL,
	payment_id INTEGER,
	message_row_id INTEGER,
	reminder_id INTEGER,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_kind_note PRIMARY KEY (id),
	CONSTRAINT ck_kind_note_kind_known CHECK (kind IN ('thanks', 'appreciation', 'apology')),
	CONSTRAINT fk_kind_note_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_kind_note_payment_id FOREIGN KEY(payment_id) REFERENCES payment (id),
	CONSTRAINT fk_kind_note_message_row_id FOREIGN KEY(message_row_id) REFERENCES message (id),
	CONSTRAINT fk_kind_note_reminder_id FOREIGN KEY(reminder_id) REFERENCES reminder (id),
	CONSTRAINT fk_kind_note_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE late_charge_part (
	id INTEGER NOT NULL,
	late_charge_id INTEGER NOT NULL,
	due_piece_id INTEGER NOT NULL,
	basis TEXT NOT NULL,
	interest_minor INTEGER NOT NULL,
	costs_minor INTEGER NOT NULL,
	CONSTRAINT pk_late_charge_part PRIMARY KEY (id),
	CONSTRAINT ck_late_charge_part_basis_known CHECK (basis IN ('agreed', 'statutory')),
	CONSTRAINT ck_late_charge_part_interest_minor_bounded CHECK (interest_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_late_charge_part_costs_minor_bounded CHECK (costs_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT uq_late_charge_part_late_charge_id_due_piece_id UNIQUE (late_charge_id, due_piece_id),
	CONSTRAINT fk_late_charge_part_late_charge_id FOREIGN KEY(late_charge_id) REFERENCES late_charge (id),
	CONSTRAINT fk_late_charge_part_due_piece_id FOREIGN KEY(due_piece_id) REFERENCES due_piece (id)
)
 STRICT;

CREATE TABLE message_event (
	id INTEGER NOT NULL,
	message_row_id INTEGER NOT NULL,
	at TEXT NOT NULL,
	what TEXT NOT NULL,
	detail TEXT DEFAULT '' NOT NULL,
	CONSTRAINT pk_message_event PRIMARY KEY (id),
	CONSTRAINT fk_message_event_message_row_id FOREIGN KEY(message_row_id) REFERENCES message (id)
)
 STRICT;

CREATE TABLE promise_item (
	id INTEGER NOT NULL,
	promise_id INTEGER NOT NULL,
	due_piece_id INTEGER NOT NULL,
	CONSTRAINT pk_promise_item PRIMARY KEY (id),
	CONSTRAINT uq_promise_item_promise_id_due_piece_id UNIQUE (promise_id, due_piece_id),
	CONSTRAINT fk_promise_item_promise_id FOREIGN KEY(promise_id) REFERENCES promise (id),
	CONSTRAINT fk_promise_item_due_piece_id FOREIGN KEY(due_piece_id) REFERENCES due_piece (id)
)
 STRICT;

CREATE TABLE settlement_item (
	id INTEGER NOT NULL,
	settlement_id INTEGER NOT NULL,
	due_piece_id INTEGER NOT NULL,
	amount_minor INTEGER NOT NULL,
	CONSTRAINT pk_settlement_item PRIMARY KEY (id),
	CONSTRAINT ck_settlement_item_amount_minor_bounded CHECK (amount_minor BETWEEN 1 AND 10000000000000),
	CONSTRAINT uq_settlement_item_settlement_id_due_piece_id UNIQUE (settlement_id, due_piece_id),
	CONSTRAINT fk_settlement_item_settlement_id FOREIGN KEY(settlement_id) REFERENCES settlement (id),
	CONSTRAINT fk_settlement_item_due_piece_id FOREIGN KEY(due_piece_id) REFERENCES due_piece (id)
)
 STRICT;

CREATE TABLE contact_file (
	id INTEGER NOT NULL,
	contact_id INTEGER NOT NULL,
	position INTEGER NOT NULL,
	file_name TEXT NOT NULL,
	media_type TEXT NOT NULL,
	content BLOB NOT NULL,
	CONSTRAINT pk_contact_file PRIMARY KEY (id),
	CONSTRAINT uq_contact_file_contact_id_position UNIQUE (contact_id, position),
	CONSTRAINT fk_contact_file_contact_id FOREIGN KEY(contact_id) REFERENCES contact_made (id)
)
 STRICT;

CREATE TABLE payment_plan (
	id INTEGER NOT NULL,
	number TEXT NOT NULL,
	version INTEGER DEFAULT '1' NOT NULL,
	replaces_id INTEGER,
	reason TEXT DEFAULT '' NOT NULL,
	customer_id INTEGER NOT NULL,
	currency TEXT NOT NULL,
	total_minor INTEGER NOT NULL,
	yearly_percent TEXT DEFAULT '0' NOT NULL,
	fee_minor INTEGER DEFAULT '0' NOT NULL,
	waives_charges INTEGER DEFAULT '0' NOT NULL,
	frequency TEXT NOT NULL,
	agreed_on TEXT NOT NULL,
	notice_days INTEGER DEFAULT '3' NOT NULL,
	tolerance_days INTEGER DEFAULT '0' NOT NULL,
	broken_parts INTEGER DEFAULT '2' NOT NULL,
	broken_days INTEGER DEFAULT '21' NOT NULL,
	ended_on TEXT,
	ending TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	last_allocation_id INTEGER,
	operation_id TEXT NOT NULL,
	CONSTRAINT pk_payment_plan PRIMARY KEY (id),
	CONSTRAINT ck_payment_plan_total_minor_bounded CHECK (total_minor BETWEEN 1 AND 10000000000000),
	CONSTRAINT ck_payment_plan_fee_minor_bounded CHECK (fee_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_payment_plan_frequency_known CHECK (frequency IN ('weekly', 'every_two_weeks', 'monthly', 'every_two_months', 'quarterly')),
	CONSTRAINT ck_payment_plan_ending_known CHECK (ending IN ('', 'cancelled', 'replaced', 'broken')),
	CONSTRAINT ck_payment_plan_days_bounded CHECK (notice_days BETWEEN 0 AND 60 AND tolerance_days BETWEEN 0 AND 60),
	CONSTRAINT ck_payment_plan_broken_bounded CHECK (broken_parts BETWEEN 0 AND 20 AND broken_days BETWEEN 0 AND 365),
	CONSTRAINT uq_payment_plan_number_version UNIQUE (number, version),
	CONSTRAINT fk_payment_plan_replaces_id FOREIGN KEY(replaces_id) REFERENCES payment_plan (id),
	CONSTRAINT fk_payment_plan_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
	CONSTRAINT fk_payment_plan_last_allocation_id FOREIGN KEY(last_allocation_id) REFERENCES allocation (id),
	CONSTRAINT fk_payment_plan_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE TABLE plan_installment (
	id INTEGER NOT NULL,
	plan_id INTEGER NOT NULL,
	position INTEGER NOT NULL,
	due_on TEXT NOT NULL,
	amount_minor INTEGER NOT NULL,
	interest_minor INTEGER DEFAULT '0' NOT NULL,
	is_down INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT pk_plan_installment PRIMARY KEY (id),
	CONSTRAINT ck_plan_installment_amount_minor_bounded CHECK (amount_minor BETWEEN 1 AND 10000000000000),
	CONSTRAINT ck_plan_installment_interest_minor_bounded CHECK (interest_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT uq_plan_installment_plan_id_position UNIQUE (plan_id, position),
	CONSTRAINT fk_plan_installment_plan_id FOREIGN KEY(plan_id) REFERENCES payment_plan (id)
)
 STRICT;

CREATE TABLE plan_item (
	id INTEGER NOT NULL,
	plan_id INTEGER NOT NULL,
	due_piece_id INTEGER NOT NULL,
	installment_id INTEGER,
	role TEXT DEFAULT 'covered' NOT NULL,
	amount_minor INTEGER NOT NULL,
	CONSTRAINT pk_plan_item PRIMARY KEY (id),
	CONSTRAINT ck_plan_item_role_known CHECK (role IN ('covered', 'charge', 'waived')),
	CONSTRAINT ck_plan_item_amount_minor_bounded CHECK (amount_minor BETWEEN 1 AND 10000000000000),
	CONSTRAINT uq_plan_item_plan_id_due_piece_id UNIQUE (plan_id, due_piece_id),
	CONSTRAINT fk_plan_item_plan_id FOREIGN KEY(plan_id) REFERENCES payment_plan (id),
	CONSTRAINT fk_plan_item_due_piece_id FOREIGN KEY(due_piece_id) REFERENCES due_piece (id),
	CONSTRAINT fk_plan_item_installment_id FOREIGN KEY(installment_id) REFERENCES plan_installment (id)
)
 STRICT;

CREATE TABLE reminder_item (
	id INTEGER NOT NULL,
	reminder_id INTEGER NOT NULL,
	due_piece_id INTEGER,
	installment_id INTEGER,
	stage_id INTEGER,
	turn INTEGER DEFAULT '0' NOT NULL,
	open_minor INTEGER NOT NULL,
	is_void INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT pk_reminder_item PRIMARY KEY (id),
	CONSTRAINT ck_reminder_item_open_minor_bounded CHECK (open_minor BETWEEN 0 AND 10000000000000),
	CONSTRAINT ck_reminder_item_one_of_two CHECK ((due_piece_id IS NULL) <> (installment_id IS NULL)),
	CONSTRAINT fk_reminder_item_reminder_id FOREIGN KEY(reminder_id) REFERENCES reminder (id),
	CONSTRAINT fk_reminder_item_due_piece_id FOREIGN KEY(due_piece_id) REFERENCES due_piece (id),
	CONSTRAINT fk_reminder_item_installment_id FOREIGN KEY(installment_id) REFERENCES plan_installment (id),
	CONSTRAINT fk_reminder_item_stage_id FOREIGN KEY(stage_id) REFERENCES reminder_stage (id)
)
 STRICT;

CREATE INDEX ix_allocation_allocated_on ON allocation (allocated_on, due_piece_id, on_account_id, amount_minor);

CREATE INDEX ix_allocation_due_piece_id ON allocation (due_piece_id, allocated_on, amount_minor);

CREATE INDEX ix_allocation_on_account_id ON allocation (on_account_id, allocated_on, amount_minor);

CREATE INDEX ix_call_instead_asked_on ON call_instead (asked_on);

CREATE INDEX ix_contact_made_customer_id_made_on ON contact_made (customer_id, made_on);

CREATE INDEX ix_contact_made_mail_id ON contact_made (mail_id) WHERE mail_id <> '';

CREATE INDEX ix_credit_stop_customer_id ON credit_stop (customer_id);

CREATE INDEX ix_customer_name ON customer (name COLLATE "NOCASE");

CREATE INDEX ix_customer_search_key ON customer (search_key);

CREATE INDEX ix_dispute_customer_id ON dispute (customer_id);

CREATE INDEX ix_dispute_invoice_id ON dispute (invoice_id);

CREATE INDEX ix_due_change_due_piece_id ON due_change (due_piece_id, dated_on);

CREATE INDEX ix_due_piece_invoice_id ON due_piece (invoice_id);

CREATE INDEX ix_due_piece_open ON due_piece (customer_id, due_on, open_minor, currency, issued_on) WHERE open_minor != 0;

CREATE INDEX ix_entry_customer_id_dated_on ON entry (customer_id, dated_on, id);

CREATE INDEX ix_entry_invoice_id ON entry (invoice_id);

CREATE INDEX ix_entry_late_charge_id ON entry (late_charge_id) WHERE late_charge_id IS NOT NULL;

CREATE INDEX ix_entry_payment_id ON entry (payment_id);

CREATE UNIQUE INDEX ix_entry_reverses_id ON entry (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE INDEX ix_entry_tax_entry_id ON entry_tax (entry_id);

CREATE INDEX ix_follow_up_customer_id ON follow_up (customer_id);

CREATE INDEX ix_follow_up_dispute_id ON follow_up (dispute_id) WHERE dispute_id IS NOT NULL;

CREATE INDEX ix_follow_up_due_on ON follow_up (due_on) WHERE done_on IS NULL;

CREATE INDEX ix_hold_customer_id ON hold (customer_id);

CREATE INDEX ix_invoice_corrects_id ON invoice (corrects_id) WHERE corrects_id IS NOT NULL;

CREATE INDEX ix_invoice_customer_id_issued_on ON invoice (customer_id, issued_on);

CREATE INDEX ix_invoice_drafts ON invoice (id) WHERE state = 'draft';

CREATE INDEX ix_invoice_issued_on_id ON invoice (issued_on, id);

CREATE INDEX ix_invoice_line_corrects_line_id ON invoice_line (corrects_line_id) WHERE corrects_line_id IS NOT NULL;

CREATE INDEX ix_invoice_total_minor ON invoice (total_minor);

CREATE INDEX ix_issued_paper_customer_id ON issued_paper (customer_id);

CREATE INDEX ix_kind_note_customer_id ON kind_note (customer_id, as_of);

CREATE INDEX ix_kind_note_message_row_id ON kind_note (message_row_id);

CREATE INDEX ix_kind_note_reminder_id ON kind_note (reminder_id) WHERE reminder_id IS NOT NULL;

CREATE INDEX ix_late_charge_customer_id ON late_charge (customer_id, charged_on);

CREATE INDEX ix_late_charge_part_due_piece_id ON late_charge_part (due_piece_id);

CREATE INDEX ix_late_terms_customer_id ON late_terms (customer_id);

CREATE INDEX ix_late_waiver_late_charge_id ON late_waiver (late_charge_id);

CREATE INDEX ix_message_customer_id ON message (customer_id);

CREATE INDEX ix_message_event_message_row_id ON message_event (message_row_id);

CREATE INDEX ix_message_state ON message (state, id);

CREATE UNIQUE INDEX ix_on_account_entry_id ON on_account (entry_id);

CREATE INDEX ix_on_account_open ON on_account (customer_id, dated_on, open_minor, currency) WHERE open_minor != 0;

CREATE INDEX ix_payment_amount_minor ON payment (amount_minor);

CREATE INDEX ix_payment_customer_id_received_on ON payment (customer_id, received_on);

CREATE INDEX ix_payment_plan_customer_id ON payment_plan (customer_id);

CREATE UNIQUE INDEX ix_payment_plan_replaces_id ON payment_plan (replaces_id) WHERE replaces_id IS NOT NULL;

CREATE INDEX ix_payment_received_on_id ON payment (received_on, id);

CREATE INDEX ix_person_customer_id ON person (customer_id);

CREATE INDEX ix_plan_item_due_piece_id ON plan_item (due_piece_id);

CREATE INDEX ix_promise_customer_id ON promise (customer_id);

CREATE INDEX ix_promise_item_due_piece_id ON promise_item (due_piece_id);

CREATE INDEX ix_rate_point_reference ON rate_point (reference, from_on);

CREATE INDEX ix_recurring_invoice_customer_id ON recurring_invoice (customer_id);

CREATE INDEX ix_reminder_customer_id_as_of ON reminder (customer_id, as_of);

CREATE INDEX ix_reminder_item_reminder_id ON reminder_item (reminder_id);

CREATE INDEX ix_settlement_customer_id ON settlement (customer_id);

CREATE INDEX ix_settlement_entry_settlement_id ON settlement_entry (settlement_id);

CREATE INDEX ix_settlement_item_due_piece_id ON settlement_item (due_piece_id);

CREATE INDEX ix_settlement_step_settlement_id ON settlement_step (settlement_id);

CREATE UNIQUE INDEX uq_reminder_item_installment_stage ON reminder_item (installment_id, stage_id, turn) WHERE is_void = 0;

CREATE UNIQUE INDEX uq_reminder_item_piece_stage ON reminder_item (due_piece_id, stage_id, turn) WHERE is_void = 0;

CREATE UNIQUE INDEX uq_reminder_stage_policy_position ON reminder_stage (policy_id, position) WHERE is_retired = 0;

CREATE TRIGGER entry_refuse_update BEFORE UPDATE ON entry FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'entry rows are never changed'); END;

CREATE TRIGGER entry_tax_refuse_update BEFORE UPDATE ON entry_tax FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'entry_tax rows are never changed'); END;

CREATE TRIGGER allocation_refuse_update BEFORE UPDATE ON allocation FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'allocation rows are never changed'); END;

CREATE TRIGGER payment_refuse_update BEFORE UPDATE ON payment FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'payment rows are never changed'); END;

CREATE TRIGGER contact_made_refuse_update BEFORE UPDATE ON contact_made FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'contact_made rows are never changed'); END;

CREATE TRIGGER contact_file_refuse_update BEFORE UPDATE ON contact_file FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'contact_file rows are never changed'); END;

CREATE TRIGGER operation_refuse_update BEFORE UPDATE ON operation FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'operation rows are never changed'); END;

CREATE TRIGGER message_event_refuse_update BEFORE UPDATE ON message_event FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'message_event rows are never changed'); END;

CREATE TRIGGER issued_paper_refuse_update BEFORE UPDATE ON issued_paper FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'issued_paper rows are never changed'); END;

CREATE TRIGGER due_change_refuse_update BEFORE UPDATE ON due_change FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'due_change rows are never changed'); END;

CREATE TRIGGER logo_refuse_update BEFORE UPDATE ON logo FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'logo rows are never changed'); END;

CREATE TRIGGER late_terms_refuse_update BEFORE UPDATE ON late_terms FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'late_terms rows are never changed'); END;

CREATE TRIGGER rate_point_refuse_update BEFORE UPDATE ON rate_point FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'rate_point rows are never changed'); END;

CREATE TRIGGER law_rule_refuse_update BEFORE UPDATE ON law_rule FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'law_rule rows are never changed'); END;

CREATE TRIGGER late_charge_part_refuse_update BEFORE UPDATE ON late_charge_part FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'late_charge_part rows are never changed'); END;

CREATE TRIGGER late_waiver_refuse_update BEFORE UPDATE ON late_waiver FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'late_waiver rows are never changed'); END;

CREATE TRIGGER promise_item_refuse_update BEFORE UPDATE ON promise_item FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'promise_item rows are never changed'); END;

CREATE TRIGGER dispute_line_refuse_update BEFORE UPDATE ON dispute_line FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'dispute_line rows are never changed'); END;

CREATE TRIGGER settlement_refuse_update BEFORE UPDATE ON settlement FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'settlement rows are never changed'); END;

CREATE TRIGGER settlement_item_refuse_update BEFORE UPDATE ON settlement_item FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'settlement_item rows are never changed'); END;

CREATE TRIGGER settlement_part_refuse_update BEFORE UPDATE ON settlement_part FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'settlement_part rows are never changed'); END;

CREATE TRIGGER settlement_entry_refuse_update BEFORE UPDATE ON settlement_entry FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'settlement_entry rows are never changed'); END;

CREATE TRIGGER entry_refuse_delete BEFORE DELETE ON entry FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'entry rows are never deleted'); END;

CREATE TRIGGER entry_tax_refuse_delete BEFORE DELETE ON entry_tax FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'entry_tax rows are never deleted'); END;

CREATE TRIGGER allocation_refuse_delete BEFORE DELETE ON allocation FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'allocation rows are never deleted'); END;

CREATE TRIGGER payment_refuse_delete BEFORE DELETE ON payment FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'payment rows are never deleted'); END;

CREATE TRIGGER contact_made_refuse_delete BEFORE DELETE ON contact_made FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'contact_made rows are never deleted'); END;

CREATE TRIGGER contact_file_refuse_delete BEFORE DELETE ON contact_file FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'contact_file rows are never deleted'); END;

CREATE TRIGGER operation_refuse_delete BEFORE DELETE ON operation FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'operation rows are never deleted'); END;

CREATE TRIGGER message_event_refuse_delete BEFORE DELETE ON message_event FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'message_event rows are never deleted'); END;

CREATE TRIGGER issued_paper_refuse_delete BEFORE DELETE ON issued_paper FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'issued_paper rows are never deleted'); END;

CREATE TRIGGER due_change_refuse_delete BEFORE DELETE ON due_change FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'due_change rows are never deleted'); END;

CREATE TRIGGER logo_refuse_delete BEFORE DELETE ON logo FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'logo rows are never deleted'); END;

CREATE TRIGGER late_terms_refuse_delete BEFORE DELETE ON late_terms FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'late_terms rows are never deleted'); END;

CREATE TRIGGER rate_point_refuse_delete BEFORE DELETE ON rate_point FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'rate_point rows are never deleted'); END;

CREATE TRIGGER law_rule_refuse_delete BEFORE DELETE ON law_rule FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'law_rule rows are never deleted'); END;

CREATE TRIGGER late_charge_part_refuse_delete BEFORE DELETE ON late_charge_part FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'late_charge_part rows are never deleted'); END;

CREATE TRIGGER late_waiver_refuse_delete BEFORE DELETE ON late_waiver FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'late_waiver rows are never deleted'); END;

CREATE TRIGGER promise_item_refuse_delete BEFORE DELETE ON promise_item FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'promise_item rows are never deleted'); END;

CREATE TRIGGER dispute_line_refuse_delete BEFORE DELETE ON dispute_line FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'dispute_line rows are never deleted'); END;

CREATE TRIGGER settlement_refuse_delete BEFORE DELETE ON settlement FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'settlement rows are never deleted'); END;

CREATE TRIGGER settlement_item_refuse_delete BEFORE DELETE ON settlement_item FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'settlement_item rows are never deleted'); END;

CREATE TRIGGER settlement_part_refuse_delete BEFORE DELETE ON settlement_part FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'settlement_part rows are never deleted'); END;

CREATE TRIGGER settlement_entry_refuse_delete BEFORE DELETE ON settlement_entry FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'settlement_entry rows are never deleted'); END;

CREATE TRIGGER due_piece_refuse_delete BEFORE DELETE ON due_piece FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'due_piece rows are never deleted'); END;

CREATE TRIGGER on_account_refuse_delete BEFORE DELETE ON on_account FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'on_account rows are never deleted'); END;

CREATE TRIGGER message_refuse_delete BEFORE DELETE ON message FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'message rows are never deleted'); END;

CREATE TRIGGER reminder_refuse_delete BEFORE DELETE ON reminder FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'reminder rows are never deleted'); END;

CREATE TRIGGER reminder_item_refuse_delete BEFORE DELETE ON reminder_item FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'reminder_item rows are never deleted'); END;

CREATE TRIGGER payment_plan_refuse_delete BEFORE DELETE ON payment_plan FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'payment_plan rows are never deleted'); END;

CREATE TRIGGER late_charge_refuse_delete BEFORE DELETE ON late_charge FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'late_charge rows are never deleted'); END;

CREATE TRIGGER settlement_step_refuse_delete BEFORE DELETE ON settlement_step FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'settlement_step rows are never deleted'); END;

CREATE TRIGGER invoice_refuse_update BEFORE UPDATE ON invoice FOR EACH ROW WHEN OLD.state = 'issued' BEGIN SELECT RAISE(ABORT, 'an issued invoice is never changed'); END;

CREATE TRIGGER invoice_refuse_delete BEFORE DELETE ON invoice FOR EACH ROW WHEN OLD.state = 'issued' BEGIN SELECT RAISE(ABORT, 'an issued invoice is never deleted'); END;

CREATE TRIGGER invoice_line_refuse_insert BEFORE INSERT ON invoice_line FOR EACH ROW WHEN (SELECT state FROM invoice WHERE id = NEW.invoice_id) = 'issued' BEGIN SELECT RAISE(ABORT, 'an issued invoice is never changed'); END;

CREATE TRIGGER invoice_line_refuse_update BEFORE UPDATE ON invoice_line FOR EACH ROW WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) = 'issued' BEGIN SELECT RAISE(ABORT, 'an issued invoice is never changed'); END;

CREATE TRIGGER invoice_line_refuse_delete BEFORE DELETE ON invoice_line FOR EACH ROW WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) = 'issued' BEGIN SELECT RAISE(ABORT, 'an issued invoice is never changed'); END;

CREATE TRIGGER late_charge_refuse_update BEFORE UPDATE ON late_charge FOR EACH ROW WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.customer_id IS NOT OLD.customer_id OR NEW.currency IS NOT OLD.currency OR NEW.charged_on IS NOT OLD.charged_on OR NEW.upto_on IS NOT OLD.upto_on OR NEW.way IS NOT OLD.way OR NEW.interest_minor IS NOT OLD.interest_minor OR NEW.costs_minor IS NOT OLD.costs_minor OR NEW.note IS NOT OLD.note OR NEW.frozen IS NOT OLD.frozen OR NEW.issued_at IS NOT OLD.issued_at OR NEW.operation_id IS NOT OLD.operation_id BEGIN SELECT RAISE(ABORT, 'a late charge is never changed'); END;

CREATE TRIGGER message_refuse_update BEFORE UPDATE ON message FOR EACH ROW WHEN NEW.customer_id IS NOT OLD.customer_id OR NEW.to_name IS NOT OLD.to_name OR NEW.to_address IS NOT OLD.to_address OR NEW.subject IS NOT OLD.subject OR NEW.body IS NOT OLD.body OR NEW.attachment_names IS NOT OLD.attachment_names OR NEW.content IS NOT OLD.content BEGIN SELECT RAISE(ABORT, 'what a message says is never changed'); END;

CREATE TRIGGER allocation_same_customer BEFORE INSERT ON allocation FOR EACH ROW WHEN NOT EXISTS (SELECT 1 FROM due_piece d JOIN on_account a ON a.id = NEW.on_account_id WHERE d.id = NEW.due_piece_id AND d.customer_id = a.customer_id AND d.currency = a.currency AND NEW.allocated_on >= max(d.issued_on, a.dated_on)) BEGIN SELECT RAISE(ABORT, 'an allocation joins money and item of one customer, currency and day'); END;

