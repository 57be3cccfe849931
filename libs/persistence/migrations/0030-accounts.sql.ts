export const accountsUp = `
-- A service account is a program with a person who answers for it; it has tokens and neither password nor session.
alter table account
  alter column password_hash drop not null,
  add column kind text not null default 'person' check (kind in ('person', 'service')),
  add column responsible text,
  add column created_at timestamptz not null default clock_timestamp(),
  add check ((kind = 'service') = (responsible is not null)),
  add check (kind = 'person' or password_hash is null);
create index account_person on account (person);

-- All instants here are of the real clock: moving a demonstration's time logs nobody out.
drop table session;
create table session (
  id text primary key,
  token_hash text not null unique,
  account_id text not null references account (id),
  csrf text not null,
  method text not null,
  device text not null,
  address text not null,
  created_at timestamptz not null default clock_timestamp(),
  authenticated_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp(),
  idle interval not null,
  expires_at timestamptz not null,
  provider_subject text,
  provider_session text,
  provider_hint text
);
create index session_account on session (account_id);
create index session_expiry on session (expires_at);
create index session_provider on session (provider_subject) where provider_subject is not null;

-- Guesses by whom they hit and where they come from; 'bucket' is a hash, so that no name that was typed is kept.
create table login_tries (
  bucket text primary key,
  account_id text references account (id),
  failures int not null,
  last_at timestamptz not null,
  until_at timestamptz not null
);
create index login_tries_account on login_tries (account_id) where account_id is not null;
create index login_tries_age on login_tries (last_at);

-- A browser in which this account has logged in before; strangers who guess cannot close the door for it.
create table known_device (
  account_id text not null references account (id),
  device_hash text not null,
  last_seen_at timestamptz not null default clock_timestamp(),
  primary key (account_id, device_hash)
);

create table totp (
  account_id text primary key references account (id),
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
create table recovery_code (
  account_id text not null references account (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
create table passkey (
  id text primary key,
  account_id text not null references account (id),
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null default clock_timestamp(),
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id);

-- What an administrator hands over so that somebody can choose a password of their own.
create table reset_code (
  account_id text primary key references account (id),
  code_hash text not null,
  expires_at timestamptz not null
);

create table api_token (
  id text primary key,
  account_id text not null references account (id),
  name text not null,
  token_hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by text not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  last_used_address text,
  revoked_at timestamptz
);
create index api_token_account on api_token (account_id);

-- Half a conversation with a browser: a passkey's challenge, or the way to the identity provider and back.
create table ceremony (
  token_hash text primary key,
  kind text not null,
  account_id text references account (id),
  data jsonb not null,
  expires_at timestamptz not null
);
create index ceremony_expiry on ceremony (expires_at);

create table provider_identity (
  issuer text not null,
  subject text not null,
  account_id text not null references account (id),
  linked_at timestamptz not null default clock_timestamp(),
  primary key (issuer, subject)
);

-- What a person is told about their own account, on their pages and by letter.
create table account_notice (
  id text primary key,
  account_id text not null references account (id),
  kind text not null,
  by_person text,
  facts jsonb not null,
  at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  letter text not null default 'owed' check (letter in ('owed', 'sending', 'sent', 'none')),
  taken_at timestamptz
);
create index account_notice_unread on account_notice (account_id) where read_at is null;
create index account_notice_letter on account_notice (at) where letter in ('owed', 'sending');
`;

export const accountsDown = `
drop table account_notice, provider_identity, ceremony, api_token, reset_code, passkey, recovery_code, totp, known_device,
  login_tries, session;
delete from account where kind = 'service';
update account set password_hash = '' where password_hash is null;
alter table account drop column kind, drop column responsible, drop column created_at, alter column password_hash set not null;
drop index if exists account_person;
create table session (
  token_hash text primary key,
  account_id text not null references account (id),
  csrf text not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
`;
