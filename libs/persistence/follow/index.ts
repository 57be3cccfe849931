export { PostgresClockBoard } from './clock-board.js';
export { PostgresDeliveryRecords } from './delivery-records.js';
export { PostgresFollowRecords } from './follow-records.js';
export { PostgresOutbox } from './outbox.js';
export { PostgresReconcilerRecords } from './reconciler-records.js';
