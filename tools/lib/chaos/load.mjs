import { appendFileSync } from 'node:fs';
import { Person } from './client.mjs';
import { chance } from './plan.mjs';

const UNITS = ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
const HEADS = { 'so-noi-vu': 'noivu.giamdoc', 'so-xay-dung': 'xaydung.giamdoc', 'so-tu-phap': 'tuphap.giamdoc' };
const at = (step) => ({ visit: { step, round: 1 } });

/** Several clients, each with logins of its own, walk tasks from assignment to confirmation until they are told to stop. */
export class Load {
  receipts = [];
  contested = [];
  refused = 0;
  stopping = false;
  #file;

  constructor(file) {
    this.#file = file;
  }

  /** Resolves when every client has had an answer to everything that it has sent. */
  async run({ url, clients, seed }) {
    await Promise.all(
      Array.from({ length: clients }, (_, index) => this.#client(url, `client-${index + 1}`, seed + index + 1)),
    );
  }

  async #client(url, name, seed) {
    const walk = new Walk({ load: this, name, luck: chance(seed), person: people(url) });
    while (!this.stopping) await walk.once();
  }

  /** In a file at once: what was acknowledged must not be forgotten by whoever asks about it later. */
  acknowledged(entry) {
    this.receipts.push(entry);
    appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
  }
}

function people(url) {
  const known = new Map();
  return (username) => {
    if (!known.has(username)) known.set(username, new Person(url, username));
    return known.get(username);
  };
}

/** Where somebody else has won, or the load has ended: this walk goes no further. */
class Ended extends Error {}

class Walk {
  #task = null;

  constructor({ load, name, luck, person }) {
    Object.assign(this, { load, name, luck, person });
  }

  async once() {
    this.#task = null;
    try {
      for (const part of [this.#assignment, this.#draft, this.#opinions, this.#submission, this.#signing, this.#end])
        await part.call(this);
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
    }
  }

  async #assignment() {
    this.#task = (await this.#act('chutich', 'assign', assignment(this.luck))).task;
    const declines = this.luck.below(10) === 0;
    const rival = declines
      ? ['decline', { ...at('accept'), reason: 'Không đúng thẩm quyền.' }]
      : ['accept', at('accept')];
    const winner = await this.#rivals('taichinh.giamdoc', ['accept', at('accept')], rival);
    if (winner === 'decline') throw new Ended();
  }

  async #draft() {
    const drafter = 'taichinh.chuyenvien';
    const { hash, name, mediaType, size } = await this.person(drafter).upload(`Dự thảo ${this.#task}`, 'du-thao.txt');
    this.hash = hash;
    await this.#act(drafter, 'addVersion', { ...at('draft'), hash, name, mediaType, size, note: null });
    await this.#rivals(drafter, ...twice('askOpinions', { ...at('draft'), units: UNITS, workingDays: 5 }));
  }

  /** Three agencies answer at once, each twice: only the first of the two counts. */
  async #opinions() {
    const answer = (unit, said, text) => ['answer', { seat: `opinions#1/${unit}`, answer: said, text }];
    await Promise.all(
      UNITS.map((unit) =>
        this.#rivals(HEADS[unit], answer(unit, 'agree', ''), answer(unit, 'agreeWithComments', 'Đề nghị làm rõ.')),
      ),
    );
    const taken = { taken: true, reason: null };
    for (const unit of UNITS)
      await this.#act('taichinh.chuyenvien', 'takeUp', { seat: `opinions#1/${unit}`, ...taken });
    await this.#rivals('taichinh.chuyenvien', ...twice('consolidate', at('consolidate')));
  }

  async #submission() {
    await this.#rivals('taichinh.giamdoc', ...twice('submit', { ...at('submit'), summary: 'Tóm tắt.' }));
    await this.#rivals('thamtra', ...twice('verify', { ...at('verify'), opinion: 'Đủ điều kiện.' }));
  }

  async #signing() {
    await this.#rivals('chutich', ...twice('sign', { ...at('sign'), hash: this.hash, capacity: 'TM' }));
    await this.#rivals('vanthu', ...twice('number', at('number')));
    await this.#rivals('vanthu', ...twice('issue', at('issue')));
  }

  async #end() {
    await this.#act('taichinh.giamdoc', 'report', { ...at('report'), text: 'Đã ban hành.' });
    await this.#rivals('chutich', ['confirm', {}], ['redo', { reason: 'Còn thiếu phụ lục.' }]);
  }

  /** One command; sometimes sent twice at once under its one key, which must change nothing. */
  async #act(username, act, body) {
    if (this.load.stopping) throw new Ended();
    const key = this.luck.uuid();
    const copies = this.luck.below(5) === 0 ? 2 : 1;
    const [first] = await Promise.all(Array.from({ length: copies }, () => this.#send(username, act, body, key, null)));
    if (first.receipt) return first.receipt;
    throw new Error(`${act} of ${username} on ${this.#task} was refused: ${first.refused}`);
  }

  /** Two commands that exclude each other, sent at once: the name of the one that won. */
  async #rivals(username, ...rivals) {
    if (this.load.stopping) throw new Ended();
    const conflict = `${this.#task} ${rivals.map(([act]) => act).join('|')} ${this.luck.uuid()}`;
    const keys = rivals.map(() => this.luck.uuid());
    const sent = await Promise.all(
      rivals.map(([act, body], index) => this.#send(username, act, body, keys[index], conflict)),
    );
    this.load.contested.push(conflict);
    return rivals[sent.findIndex(({ receipt }) => receipt)]?.[0];
  }

  async #send(username, act, body, key, conflict) {
    const path = act === 'assign' ? '/api/tasks' : `/api/tasks/${this.#task}/${act}`;
    const said = await this.person(username).act(path, body, key);
    if (!said.receipt) this.load.refused += 1;
    else this.load.acknowledged({ client: `${this.name}/${username}`, key, act, conflict, receipt: said.receipt });
    return said;
  }
}

const twice = (act, body) => [
  [act, body],
  [act, body],
];

const assignment = (luck) => ({
  title: `Kế hoạch số ${luck.below(1_000_000)}`,
  directive: {
    number: '12/CT-UBND',
    issuer: 'UBND tỉnh',
    date: '2026-03-02',
    title: 'Chỉ thị về tiết kiệm chi',
    clause: '3',
    quote: null,
  },
  lead: 'so-tai-chinh',
  coordinators: ['so-noi-vu'],
  procedure: 'department-document',
  priority: 'normal',
  due: null,
});
