import { besideOf, openPauses } from '../../domain/index.js';
import type { Facts, TaskState, Words } from '../../domain/index.js';
import { postTitle } from './names.js';
import { say } from './say.js';
import { momentWords } from './time-words.js';

const whileEnded = (state: TaskState): Words | null => {
  const ending = besideOf(state).endings.at(-1);
  if (!ending || state.progress !== ending.how) return null;
  return ending.how === 'recalled'
    ? say('Nhiệm vụ đã bị thu hồi: {reason}', 'The task was recalled: {reason}', { reason: ending.reason })
    : say('Nhiệm vụ đã bị hủy: {reason}', 'The task was cancelled: {reason}', { reason: ending.reason });
};

/** What is awaited when nobody is to act on the file: the end of a pause, or nothing any more. */
export const besideNow = (state: TaskState, facts: Facts): Words | null => {
  const [first] = openPauses(state);
  if (!first) return whileEnded(state);
  const confirmer = first.condition?.confirmer;
  return say(
    'Tạm dừng từ {since}: {reason}[. {who} sẽ xác nhận khi điều kiện đã có].',
    'Paused since {since}: {reason}[. {who} will confirm once it has happened].',
    {
      since: momentWords(first.at, facts.calendar),
      reason: first.reason.trim().replace(/[.\s]+$/, ''),
      who: confirmer === undefined ? null : postTitle(facts.organisation, confirmer),
    },
  );
};
