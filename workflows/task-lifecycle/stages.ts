import type { LifecycleLook } from '../../libs/contracts/lifecycle.js';
import type { TaskFile } from './task-file.js';

/**
 * A task's life, one function per stage. A task goes forward through them in this order, and back again when it is
 * returned: each function ends as soon as the file is somewhere else, and is entered anew, as a new round, when the file
 * comes again. What is due, allowed or decided is the domain's; a stage hands over, waits, and sees that time passes.
 */
export type Stage = (file: TaskFile) => Promise<void>;

/** The head of the lead agency accepts the task, or declines it and the assigner names another lead. */
export async function assignment(file: TaskFile): Promise<void> {
  await file.deliverOwed(); // the lead learns that the task is theirs
  while (file.isIn('assignment')) {
    const event = await file.movedOrTermPassed();
    if (event === 'termPassed') await file.letTimePass(); // silence never accepts: it makes late
    await file.look(); // accepted: we leave; declined: the assigner holds the file now, and is owed word of it
    await file.deliverOwed();
    await escalateUntilAcknowledged(file, 'assignment');
  }
}

/** One drafter writes, perhaps hands on within the agency, and in the end asks for opinions. Every return may lead back here. */
export async function drafting(file: TaskFile): Promise<void> {
  await file.deliverOwed(); // the drafter, and on a return also the reason
  while (file.isIn('drafting')) {
    const event = await file.movedOrTermPassed();
    if (event === 'termPassed') await file.letTimePass(); // reminders before the term, lateness at it
    await file.look(); // a new version alone changes nothing here; a hand-on brings another holder
    await file.deliverOwed();
    await escalateUntilAcknowledged(file, 'drafting');
  }
}

/** Several agencies are asked at once, each with a term of its own; then the drafter takes up what they said. */
export async function coordination(file: TaskFile): Promise<void> {
  await file.deliverOwed(); // every agency asked
  while (file.isIn('coordination')) {
    const event = await file.movedOrTermPassed(); // the earliest of their terms, or that of consolidating
    if (event === 'termPassed') await file.letTimePass(); // a silent agency is recorded as deemed to consent, and is told so
    await file.look(); // the last answer or silence closes the round: nobody waits for a join
    await file.deliverOwed();
    await escalateUntilAcknowledged(file, 'coordination');
  }
}

/** The lead's head submits the dossier and the Office verifies it; either may send it back. */
export async function submission(file: TaskFile): Promise<void> {
  await file.deliverOwed(); // the one who submits
  while (file.isIn('submission')) {
    const event = await file.movedOrTermPassed();
    if (event === 'termPassed') await file.letTimePass();
    await file.look(); // submitted: the Office's verifier is next; returned: we leave
    await file.deliverOwed();
    await escalateUntilAcknowledged(file, 'submission');
  }
}

/** Signature, number, issue: three desks, one after the other. A signature binds to the content that was signed. */
export async function signOff(file: TaskFile): Promise<void> {
  await file.deliverOwed(); // the signatory
  while (file.isIn('signOff')) {
    const event = await file.movedOrTermPassed();
    if (event === 'termPassed') await file.letTimePass(); // nobody's silence signs
    await file.look(); // signed: the clerk is next; a voided approval comes back as word to those concerned
    await file.deliverOwed();
    await escalateUntilAcknowledged(file, 'signOff');
  }
}

/** The lead reports, the assigner confirms or asks to do again, and a year later the file is archived. */
export async function followUp(file: TaskFile): Promise<void> {
  await file.deliverOwed(); // the one who reports, then the assigner who answers
  while (file.isIn('followUp')) {
    const event = await file.movedOrTermPassed(); // report, confirmation, or the archive's date
    if (event === 'termPassed') await file.letTimePass();
    await file.look();
    await file.deliverOwed();
    await escalateUntilAcknowledged(file, 'followUp');
  }
}

/** Archived. The run stays only as long as somebody is still owed word or a clock is armed. */
export async function closed(file: TaskFile): Promise<void> {
  await file.deliverOwed();
  while (file.isIn('closed') && !file.isFinished()) {
    const event = await file.movedOrTermPassed();
    if (event === 'termPassed') await file.letTimePass();
    await file.look();
    await file.deliverOwed();
  }
}

/**
 * The ladder. A rung tells one person, and its turn lasts until that person acknowledges (an act), until the work moves
 * on without it, or until the next rung is due, whose person is then told as well.
 */
async function escalateUntilAcknowledged(file: TaskFile, stage: LifecycleLook['stage']): Promise<void> {
  while (file.isIn(stage) && file.awaitsAcknowledgement()) {
    const event = await file.movedOrTermPassed();
    if (event === 'termPassed') await file.letTimePass();
    await file.look();
    await file.deliverOwed();
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
