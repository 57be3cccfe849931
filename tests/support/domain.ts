import { readFileSync } from 'node:fs';
import type {
  Act,
  ActKind,
  Actor,
  Calendar,
  Decision,
  Facts,
  Instant,
  Organisation,
  Outage,
  Procedure,
  Recorded,
  Role,
  TaskEntry,
  TaskState,
  UnitKind,
} from '../../libs/domain/index.js';
import type { Begun } from '../../libs/domain/task/facts.js';
import { decide, evolve, openVisit, passTime } from '../../libs/domain/index.js';

/** A small province and one task in it, for tests of the rules: no database, no clock, everything given. */

const data = <T>(path: string): T =>
  JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8')) as T;

export const calendar = data<Calendar>('calendar/vn.json');
export const procedure = data<Procedure>('procedures/department-document.json');

/** Whatever a life goes by, its parts go by this. */
const department = procedure;

/** `at('2026-03-02 08:00')` in Việt Nam. */
export const at = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}+07:00`);
export const minutes = (amount: number): number => amount * 60_000;
export const hours = (amount: number): number => amount * 3_600_000;
export const days = (amount: number): number => amount * 86_400_000;

const units: [id: string, kind: UnitKind, abbreviation: string, roles: Role[]][] = [
  ['ubnd', 'committee', 'UBND', ['chairman', 'viceChairman']],
  ['vpub', 'office', 'VP', ['head', 'specialist', 'clerk', 'administrator']],
  ['so-tai-chinh', 'department', 'STC', ['head', 'divisionHead', 'specialist', 'clerk']],
  ['so-noi-vu', 'department', 'SNV', ['head', 'divisionHead', 'specialist', 'clerk']],
  ['so-xay-dung', 'department', 'SXD', ['head', 'divisionHead', 'specialist', 'clerk']],
  ['so-tu-phap', 'department', 'STP', ['head', 'divisionHead', 'specialist', 'clerk']],
  // Known to the register, but nobody works there.
  ['so-vang', 'department', 'SV', []],
];

const from = at('2025-01-01 00:00');

/** The person of a post has its name: `who('vpub/clerk')`. */
export const who = (post: string): string => `person:${post}`;

const words = (text: string): { vi: string; en: string } => ({ vi: text, en: text });

export const organisation: Organisation = {
  version: 1,
  units: units.map(([id, kind, abbreviation]) => ({
    id,
    kind,
    abbreviation,
    name: words(id),
    parent: id === 'ubnd' ? null : 'ubnd',
  })),
  posts: units.flatMap(([unit, , , roles]) =>
    roles.map((role) => ({
      ...{ id: `${unit}/${role}`, unit, role, title: words(role) },
      ...(role === 'viceChairman' ? { portfolios: [{ units: units.map(([id]) => id), fields: [] }] } : {}),
    })),
  ),
  persons: units.flatMap(([unit, , , roles]) => roles.map((role) => ({ id: who(`${unit}/${role}`), name: role }))),
  tenures: units.flatMap(([unit, , , roles]) =>
    roles.map((role) => ({ post: `${unit}/${role}`, person: who(`${unit}/${role}`), from, to: null })),
  ),
};

/** The same organisation with posts that nobody holds from an instant on. */
export const vacating = (posts: string[], since: Instant, base: Organisation = organisation): Organisation => ({
  ...base,
  version: base.version + 1,
  tenures: base.tenures.map((tenure) =>
    posts.includes(tenure.post) ? { ...tenure, to: Math.min(since, tenure.to ?? since) } : tenure,
  ),
});

export const people = {
  chairman: who('ubnd/chairman'),
  viceChairman: who('ubnd/viceChairman'),
  officeHead: who('vpub/head'),
  verifier: who('vpub/specialist'),
  clerk: who('vpub/clerk'),
  administrator: who('vpub/administrator'),
  head: who('so-tai-chinh/head'),
  divisionHead: who('so-tai-chinh/divisionHead'),
  drafter: who('so-tai-chinh/specialist'),
  asked: (unit: string): string => who(`${unit}/head`),
};

/** The content hash of a text, as good as any for rules that only compare. */
export const hashOf = (text: string): string => text.padStart(64, '0');

/** A Monday with weeks of ordinary working days after it. */
export const monday = at('2026-03-02 08:00');

export const assignment = (over: Partial<Extract<Act, { act: 'assign' }>> = {}): Extract<Act, { act: 'assign' }> => ({
  act: 'assign',
  title: 'Kế hoạch phát triển kinh tế số năm 2026',
  directive: {
    number: '15/TB-UBND',
    issuer: 'ubnd',
    date: '2026-02-27',
    title: 'Thông báo kết luận',
    clause: '2',
    quote: null,
  },
  lead: 'so-tai-chinh',
  coordinators: ['so-noi-vu'],
  procedure: 'department-document',
  priority: 'normal',
  due: { date: '2026-06-30', inclusive: true },
  ...over,
});

type Rest<A> = A extends { visit: unknown } ? Omit<A, 'visit'> : A;
/** An act without the visit it names: the builder names the open one. */
export type Said = Rest<Act> | Act;

/** Acts beside the file name no visit; taking it back names the one that was sent. */
export const besideTheVisit = [
  ...([
    'recall',
    'cancel',
    'reopen',
    'pause',
    'awaitCondition',
    'resume',
    'confirmCondition',
    'reportObstacle',
  ] as const),
  ...([
    'passUp',
    'settleObstacle',
    'askExtension',
    'decideExtension',
    'askInformation',
    'giveInformation',
    'note',
  ] as const),
] as const;

const notOnVisit = new Set<ActKind>([
  ...besideTheVisit,
  ...(['changeLead', 'changeContent', 'changeDeadline', 'askContribution', 'fulfil', 'reserve'] as const),
  ...(['reportOccurrence', 'confirmOccurrence', 'redoOccurrence', 'changeProcedure'] as const),
  ...(['assign', 'answer', 'takeUp', 'withdrawRequest'] as const),
  ...(['confirm', 'redo', 'acknowledge', 'archive'] as const),
  ...(['correct', 'replace', 'recallIssued'] as const),
]);

/** One task's life in memory: the journal, the state and a clock that only the test moves. */
export class Life {
  now: Instant;
  state: TaskState | null = null;
  entries: Recorded[] = [];
  organisation: Organisation = organisation;
  calendar: Calendar = calendar;
  procedure: Procedure = procedure;
  outages: Outage[] = [];
  nextNumber = 12;
  /** What it is a part of. */
  parent: TaskState | null = null;
  /** The parts that divisions began. */
  begun: Begun[] = [];
  /** The published versions that a task may be told to go on by. */
  otherProcedures: Procedure[] = [];
  /** Who assigns on the walk, and so confirms. */
  assigner = people.chairman;

  constructor(start: Instant = monday) {
    this.now = start;
  }

  /** A second life that goes its own way from here. */
  fork(): Life {
    return Object.assign(new Life(this.now), this, {
      entries: [...this.entries],
      begun: [...this.begun],
      outages: [...this.outages],
    });
  }

  get task(): TaskState {
    if (!this.state) throw new Error('nothing is assigned yet');
    return this.state;
  }

  get kinds(): string[] {
    return this.entries.map(({ payload }) => payload.kind);
  }

  facts(now: Instant = this.now): Facts {
    const { organisation, calendar, procedure, outages } = this;
    const nextNumber = { year: 2026, number: this.nextNumber };
    const division = { procedure: department, idOf: (place: number) => `part-${place + 1}` };
    const given = { nextNumber, division, parent: this.parent };
    return { now, organisation, calendar, procedure, outages, ...given };
  }

  record(payloads: readonly TaskEntry[], actor: Actor | null): void {
    for (const payload of payloads) {
      const entry: Recorded = { payload, at: this.now, actor };
      this.entries.push(entry);
      this.state = evolve(this.state, entry);
    }
  }

  /** Time alone: records what is due up to the instant. */
  passTo(instant: Instant): TaskEntry[] {
    this.now = instant;
    const passed = this.state ? passTime(this.state, this.facts()) : [];
    this.record(passed, null);
    return passed;
  }

  pass(amount: number): TaskEntry[] {
    return this.passTo(this.now + amount);
  }

  /** The act in full: one on a visit names the open one, unless it says another. */
  spell(said: Said): Act {
    if ('visit' in said || notOnVisit.has(said.act)) return said as Act;
    const open = this.state && openVisit(this.state);
    return { visit: { step: open?.step ?? 'none', round: open?.round ?? 0 }, ...said } as Act;
  }

  /** A command, recorded as the commit would; refused or not. */
  try(person: string, said: Said): Decision {
    const act = this.spell(said);
    const other = act.act === 'changeProcedure' ? { otherProcedure: this.otherOf(act.version) } : {};
    const decision = decide(this.state, { task: 'task-1', person, act }, { ...this.facts(), ...other });
    this.record(decision.passed, null);
    this.record(decision.acted, decision.actor);
    this.begun.push(...(decision.begun ?? []));
    if (decision.acted.some(({ kind }) => kind === 'numbered')) this.nextNumber += 1;
    return decision;
  }

  private otherOf(version: number): Procedure | null {
    return this.otherProcedures.find((each) => each.version === version) ?? null;
  }

  /** A command that must be accepted; a minute goes by after it. */
  act(person: string, said: Said): TaskEntry[] {
    const decision = this.try(person, said);
    if (decision.refusal) throw new Error(`${said.act}: ${JSON.stringify(decision.refusal)}`);
    this.now += minutes(1);
    return decision.acted;
  }

  /** A command that must be refused, with its code. */
  refused(person: string, said: Said): string {
    const { refusal } = this.try(person, said);
    if (!refusal) throw new Error(`${said.act} was accepted`);
    return refusal.refused;
  }
}

const version = (name: string): Said => ({
  act: 'addVersion',
  hash: hashOf(name),
  name: `${name}.docx`,
  mediaType: 'application/msword',
  size: 10,
  note: null,
});

/** The whole walk, step by step, with nobody silent and nothing returned. */
const strides: [until: ActKind, go: (life: Life) => void][] = [
  ['assign', (life) => life.act(life.assigner, assignment(life.now < at('2026-06-30 00:00') ? {} : { due: null }))],
  ['accept', (life) => life.act(people.head, { act: 'accept' })],
  ['addVersion', (life) => life.act(people.drafter, version('v1'))],
  [
    'askOpinions',
    (life) =>
      life.act(people.drafter, {
        act: 'askOpinions',
        units: ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'],
        workingDays: null,
      }),
  ],
  [
    'answer',
    (life) => {
      for (const unit of ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'])
        life.act(people.asked(unit), { act: 'answer', seat: `opinions#1/${unit}`, answer: 'agree', text: '' });
    },
  ],
  [
    'takeUp',
    (life) => {
      for (const { id } of life.task.visits.flatMap(({ seats }) => seats))
        life.act(people.drafter, { act: 'takeUp', seat: id, taken: true, reason: null });
    },
  ],
  ['consolidate', (life) => life.act(people.drafter, { act: 'consolidate' })],
  ['submit', (life) => life.act(people.head, { act: 'submit', summary: 'Kính trình' })],
  ['verify', (life) => life.act(people.verifier, { act: 'verify', opinion: 'Đủ điều kiện' })],
  ['sign', (life) => life.act(people.chairman, { act: 'sign', hash: hashOf('v1'), capacity: 'TM' })],
  ['number', (life) => life.act(people.clerk, { act: 'number' })],
  ['issue', (life) => life.act(people.clerk, { act: 'issue' })],
  ['report', (life) => life.act(people.head, { act: 'report', text: 'Đã ban hành' })],
  ['confirm', (life) => life.act(life.assigner, { act: 'confirm' })],
  ['archive', (life) => life.act(life.assigner, { act: 'archive' })],
];

export const addVersion = version;

/** A life that has gone as far as the named act, that act included. */
export const walkedTo = (until: ActKind, start?: Instant, prepare: (life: Life) => void = () => {}): Life => {
  const life = new Life(start);
  prepare(life);
  for (const [act, go] of strides) {
    go(life);
    if (act === until) return life;
  }
  throw new Error(`${until} is not on the walk`);
};
