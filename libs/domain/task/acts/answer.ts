import { pathOfPost } from '../../authority/agency.js';
import { bySeat } from '../../authority/who.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { TaskEntry } from '../entries.js';
import type { Attachment } from '../attachment.js';
import { roundOver } from '../round.js';
import { findSeat } from '../subject.js';
import type { OpinionKind, Seat, Visit } from '../visit.js';
import { alsoAddressed } from './addressed.js';
import { forward } from './forward.js';
import { follows, isBlank, noTarget } from './rule.js';
import type { ActRule, Scene } from './rule.js';

const needsText: readonly OpinionKind[] = ['agreeWithComments', 'disagree'];

/** One standing answer in a seat: after silence one late answer may still stand beside it. */
const notToBeAnswered = ({ id, status, late }: Seat): Refusal | null => {
  if (status === 'withdrawn') return refuse('seat.closed', { seat: id, status });
  return status === 'answered' || late.length > 0 ? refuse('seat.alreadyAnswered', { seat: id }) : null;
};

/** Of somebody's unit, whether or not it is theirs to answer: they are told why not. */
const isAskedOf = ({ organisation, posts }: Scene, { unit }: Seat): boolean =>
  posts.some(({ id }) => pathOfPost(organisation, id).some((each) => each.id === unit));

/** The answer that ends the round closes the visit too. */
const movedByAnswer = (scene: Scene, visit: Visit, seat: Seat, kind: OpinionKind): TaskEntry[] | Refusal => {
  const rest = roundOver(visit, seat.id, { status: 'answered', kind }, scene.facts);
  return rest === null ? [] : follows(rest, forward(scene, visit));
};

const attached = ({ facts }: Scene, seat: string, files: Attachment[]): TaskEntry[] =>
  files.map((file) => ({
    kind: 'fileAttached',
    to: { of: 'seat', seat },
    hash: file.hash,
    name: file.name,
    mediaType: file.mediaType,
    size: file.size,
    pages: facts.pages?.[file.hash] ?? null,
  }));

const badFiles = (files: Attachment[]): Refusal | null => {
  if (files.some(({ name }) => isBlank(name))) return refuse('text.missing', { field: 'name' });
  const twice = files.find(({ hash }, index) => files.findIndex((file) => file.hash === hash) !== index);
  return twice ? refuse('opinion.fileTwice', { name: twice.name }) : null;
};

export const answer: ActRule<'answer'> = {
  targets: (scene) => {
    const seats = scene.state.visits.flatMap((visit) => visit.seats);
    const mine = seats.filter((seat) => isAskedOf(scene, seat) || !isRefusal(bySeat(scene, seat.holder)));
    return mine.length > 0 ? mine.map(({ id }) => ({ ...noTarget, seat: id })) : [noTarget];
  },
  may: (scene, target) => {
    const found = findSeat(scene.state, target.seat ?? '');
    if (!found) return refuse('seat.unknown', { seat: target.seat });
    const { seat } = found;
    return notToBeAnswered(seat) ?? bySeat(scene, seat.holder);
  },
  act: (scene, { seat: id, answer: kind, text, attachments = [] }) => {
    const found = findSeat(scene.state, id);
    if (!found) return refuse('seat.unknown', { seat: id });
    if (needsText.includes(kind) && isBlank(text)) return refuse('text.missing', { field: 'text' });
    const bad = badFiles(attachments);
    if (bad) return bad;
    const { seat, visit } = found;
    const alsoTo = alsoAddressed(scene, seat);
    const given = { seat: id, answer: kind, text, version: seat.version, ...(alsoTo === null ? {} : { alsoTo }) };
    const files = attached(scene, id, attachments);
    if (seat.status !== 'open') return [{ kind: 'seatAnsweredLate', ...given }, ...files];
    return follows({ kind: 'seatAnswered', ...given }, files, movedByAnswer(scene, visit, seat, kind));
  },
  likely: ({ state }, { seat }) => findSeat(state, seat ?? '')?.seat.status === 'open',
};
