export { Addresses } from './addresses.js';
export { AfterStorm, Storm } from './after-storm.js';
export { Deliver, NotSent, type Letter, type Mailer } from './deliver.js';
export { Follower } from './follower.js';
export { mailOf } from './letter-words.js';
export { PassDue } from './pass-due.js';
export * from './ports.js';
