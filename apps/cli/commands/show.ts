import { historyView } from '../../../libs/application/views/history.js';
import { say } from '../../../libs/application/views/say.js';
import { momentWords } from '../../../libs/application/views/time-words.js';
import { whatNow } from '../../../libs/application/views/what-now.js';
import type { EntryView } from '../../../libs/contracts/http.js';
import type { Calendar, TaskId, Words } from '../../../libs/domain/index.js';
import { alike } from '../output.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';
import type { Installation } from '../wiring.js';

export const showCommand = async ({ tasks }: Installation, id: TaskId): Promise<Said> => {
  const task = await tasks.open(id);
  if (!task) return refusedWith({ refused: 'task.notFound', facts: { task: id } });
  const history = historyView(
    task,
    await tasks.history(id),
    (await tasks.verify(id)) ?? { intact: false, head: '', brokenAt: 1 },
  );
  const { state, facts } = task;
  const chain = history.chain.intact
    ? say('Chuỗi băm nguyên vẹn: {head}', 'The hash chain is intact: {head}', { head: history.chain.head })
    : say('CHUỖI BĂM BỊ ĐỨT', 'THE HASH CHAIN IS BROKEN');
  const entries = history.entries.map((entry) => entryLine(entry, facts.calendar));
  return { json: history, lines: [alike(state.title), whatNow(state, facts), alike(''), ...entries, alike(''), chain] };
};

/** Human and clock told apart by their sign, as on the page. */
const entryLine = ({ seq, at, actor, words }: EntryView, calendar: Calendar): Words =>
  say('{seq}. {sign} {at}[ {who}]: {words}', '{seq}. {sign} {at}[ {who}]: {words}', {
    seq: String(seq).padStart(3),
    sign: actor ? '■' : '◷',
    at: momentWords(Date.parse(at), calendar),
    who: actor?.person,
    words,
  });
