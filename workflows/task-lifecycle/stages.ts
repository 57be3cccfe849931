import type { LifecycleLook } from '../../libs/contracts/lifecycle.js';
import type { TaskFile } from './task-file.js';

/**
 * A task's life, one function per stage. A task goes forward through them in this order, and back again when it is
 * returned: each function ends as soon as the file is somewhere else, and is entered anew, as a new round, when the file
 * comes again. A stage hands over, waits until the task has moved or its term has passed, and climbs the ladder where it
 * is late; what is due, allowed or decided is the domain's, and stands in the journal before a stage sees it.
 */
type Stage = (file: TaskFile) => Promise<void>;

/** The head of the lead agency accepts the task, or declines it and the assigner names another lead. */
async function assignment(file: TaskFile): Promise<void> {
  while (file.isIn('assignment')) {
    await file.deliverOwed(); // hands over: the lead learns of the task; if it was declined, the assigner of that
    await untilMovedOrTermPassed(file); // silence never accepts: it makes late
    await escalateUntilAcknowledged(file, 'assignment');
  }
}

/** One drafter writes, perhaps hands on within the agency, and in the end asks for opinions. Returns lead back here. */
async function drafting(file: TaskFile): Promise<void> {
  while (file.isIn('drafting')) {
    await file.deliverOwed(); // hands over to the drafter, after a return too, and to whoever it is handed on to
    await untilMovedOrTermPassed(file); // a new version alone moves nothing
    await escalateUntilAcknowledged(file, 'drafting');
  }
}

/** Several agencies are asked at once, each with a term of its own; then the drafter takes up what they said. */
async function coordination(file: TaskFile): Promise<void> {
  while (file.isIn('coordination')) {
    await file.deliverOwed(); // asks every agency; later tells the silent one that it is deemed to consent
    await untilMovedOrTermPassed(file); // the last answer or silence closes the round: there is no join
    await escalateUntilAcknowledged(file, 'coordination');
  }
}

/** The lead's head submits the dossier and the Office verifies it; either may send it back. */
async function submission(file: TaskFile): Promise<void> {
  while (file.isIn('submission')) {
    await file.deliverOwed(); // hands over to the one who submits, then to the Office's verifier
    await untilMovedOrTermPassed(file);
    await escalateUntilAcknowledged(file, 'submission');
  }
}

/** Signature, number, issue: three desks, one after the other. A signature binds to the content that was signed. */
async function signOff(file: TaskFile): Promise<void> {
  while (file.isIn('signOff')) {
    await file.deliverOwed(); // hands over to the signatory, then to the clerk; says when an approval was voided
    await untilMovedOrTermPassed(file); // nobody's silence signs
    await escalateUntilAcknowledged(file, 'signOff');
  }
}

/** The lead reports, the assigner confirms or asks to do again, and long after that time archives the file. */
async function followUp(file: TaskFile): Promise<void> {
  while (file.isIn('followUp')) {
    await file.deliverOwed(); // hands over to the one who reports, then to the assigner, who answers
    await untilMovedOrTermPassed(file); // the term of the report, of the answer, or of the archive
    await escalateUntilAcknowledged(file, 'followUp');
  }
}

/** Archived. The run stays only as long as somebody is still owed word or a clock is armed. */
async function closed(file: TaskFile): Promise<void> {
  await file.deliverOwed();
  while (file.isIn('closed') && !file.isFinished()) {
    await untilMovedOrTermPassed(file);
    await file.deliverOwed();
  }
}

/**
 * Arms the earliest term of the moment and waits for it, or for the task to move. When the term passes, a command says so
 * through the same commit as a person's act; what the silence means is decided there. Then the file is looked at again.
 */
async function untilMovedOrTermPassed(file: TaskFile): Promise<void> {
  const event = await file.movedOrTermPassed();
  if (event === 'termPassed') await file.letTimePass();
  await file.look();
}

/**
 * The ladder. A rung tells one person, and its turn lasts until that person acknowledges (an act), until the work moves
 * on without it, or until the next rung is due, whose person is then told as well.
 */
async function escalateUntilAcknowledged(file: TaskFile, stage: LifecycleLook['stage']): Promise<void> {
  while (file.isIn(stage) && file.awaitsAcknowledgement()) {
    await file.deliverOwed(); // tells the person of this rung
    await untilMovedOrTermPassed(file); // the term is now that of the next rung
  }
}

export const stages: Record<LifecycleLook['stage'], Stage> = {
  assignment,
  drafting,
  coordination,
  submission,
  signOff,
  followUp,
  closed,
};
