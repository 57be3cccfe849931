import type { Organisation, Role, UnitKind, Words } from '../../domain/index.js';
import {
  commonDivisions,
  communeNames,
  givenNames,
  middleNames,
  otherAgencies,
  ownDivisions,
  partyBodies,
  surnames,
} from './names.js';

type Unit = Organisation['units'][number];
type Place = [role: Role, number: number, vi: string, en: string];

/** Always the same numbers: a demonstration is the same everywhere, and a test of it too. */
class Lot {
  private state = 20_260_701;

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  of<One>(list: readonly One[]): One {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('There is nothing to draw from.');
    return one;
  }
}

const began = Date.parse('2025-07-01T00:00:00+07:00');
const communes = 99;
const wards = 24;
/** The code of the invented province on the exchange axis. */
const axis = 'H99';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');

/** The province that the shipped file names, grown to its full size: everything in the file stays as it is. */
export const grown = (core: Organisation): Organisation => {
  const province = new Province(core);
  province.departments();
  province.beside();
  province.communes();
  return province.whole();
};

class Province {
  private readonly lot = new Lot();
  private readonly units: Organisation['units'];
  private readonly posts: Organisation['posts'];
  private readonly persons: Organisation['persons'];
  private readonly tenures: Organisation['tenures'];
  private readonly personIds: Set<string>;
  private readonly postIds: Set<string>;

  constructor(private readonly core: Organisation) {
    this.units = [...core.units];
    this.posts = [...core.posts];
    this.persons = [...core.persons];
    this.tenures = [...core.tenures];
    this.personIds = new Set(core.persons.map(({ id }) => id));
    this.postIds = new Set(core.posts.map(({ id }) => id));
  }

  departments(): void {
    for (const { id, name, kind } of this.core.units.filter((unit) => ['office', 'department'].includes(unit.kind))) {
      this.staff(id, [
        [
          'deputyHead',
          3,
          `${kind === 'office' ? 'Phó Chánh Văn phòng' : 'Phó Giám đốc'}, ${name.vi}`,
          `Deputy Head, ${name.en}`,
        ],
      ]);
      const common = kind === 'office' ? [] : commonDivisions;
      for (const [key, vi, en] of [...common, ...(ownDivisions[id] ?? [])])
        this.division(`${id}.${key}`, id, name, vi, en);
    }
    this.committee();
  }

  private division(id: string, parent: string, of: Words, vi: string, en: string): void {
    this.unit(id, 'division', { vi: `${vi}, ${of.vi}`, en: `${en}, ${of.en}` }, parent);
    const head = vi.startsWith('Phòng ') ? `Trưởng ${vi.replace('Phòng', 'phòng')}` : `Chánh ${vi}`;
    this.staff(id, [
      ['divisionHead', 1, `${head}, ${of.vi}`, `Head, ${en}, ${of.en}`],
      ['deputyHead', 1, `Phó ${head}, ${of.vi}`, `Deputy Head, ${en}, ${of.en}`],
      ['specialist', 4, `Chuyên viên ${vi}, ${of.vi}`, `Specialist, ${en}, ${of.en}`],
    ]);
  }

  private committee(): void {
    const units = this.core.units.filter(({ kind }) => kind === 'commune' || kind === 'ward').map(({ id }) => id);
    const social = ['so-giao-duc-dao-tao', 'so-y-te', 'so-van-hoa-the-thao-du-lich', 'so-dan-toc-ton-giao'];
    const post = this.post(
      'ubnd',
      'viceChairman',
      2,
      'Phó Chủ tịch UBND tỉnh',
      'Vice-Chairman of the Provincial People’s Committee',
    );
    const fields = ['Văn hóa - xã hội', 'Giáo dục, y tế', 'Chính quyền cơ sở'];
    this.posts.push({ ...post, portfolios: [{ units: [...social, ...units], fields }] });
    this.hold(post.id);
  }

  /** Party bodies, forces and the Front: none of them is under the People's Committee. */
  beside(): void {
    const name = { vi: 'Tỉnh ủy Bình Minh', en: 'Party Committee of Bình Minh Province' };
    this.unit('tinh-uy', 'party', name, null);
    this.staff('tinh-uy', [
      ['head', 1, 'Bí thư Tỉnh ủy', 'Secretary of the Provincial Party Committee'],
      ['deputyHead', 2, 'Phó Bí thư Tỉnh ủy', 'Deputy Secretary of the Provincial Party Committee'],
    ]);
    this.body('tinh-uy', name);
    for (const [id, vi, en] of partyBodies) {
      this.unit(id, 'party', { vi, en }, 'tinh-uy');
      this.body(id, { vi, en });
    }
    for (const [id, vi, en, kind] of otherAgencies) {
      this.unit(id, kind, { vi, en }, null);
      this.body(id, { vi, en });
    }
  }

  private body(id: string, name: Words): void {
    this.staff(id, [
      ['head', 1, `Người đứng đầu ${name.vi}`, `Head, ${name.en}`],
      ['deputyHead', 2, `Cấp phó ${name.vi}`, `Deputy Head, ${name.en}`],
      ['divisionHead', 1, `Trưởng phòng Tổng hợp, ${name.vi}`, `Head of General Affairs, ${name.en}`],
      ['specialist', 3, `Chuyên viên ${name.vi}`, `Specialist, ${name.en}`],
      ['clerk', 1, `Văn thư ${name.vi}`, `Records Clerk, ${name.en}`],
    ]);
  }

  communes(): void {
    const known = this.core.units.filter(({ kind }) => kind === 'commune' || kind === 'ward');
    for (const unit of known)
      this.local(unit, unit.name.vi.replace('UBND ', ''), unit.name.en.replace("People's Committee of ", ''));
    const taken = new Set(known.map(({ name }) => plain(name.vi.split(' ').slice(2).join(' '))));
    let left = wards - known.filter(({ kind }) => kind === 'ward').length;
    for (let count = known.length; count < communes; count += 1) {
      this.commune(this.freshName(taken, left <= 0), left > 0);
      left -= 1;
    }
  }

  private freshName(taken: Set<string>, mayBeHills: boolean): string {
    for (;;) {
      const { first, second, hills } = communeNames;
      const [one, two] = [this.lot.of(first), this.lot.of(second)];
      const name = mayBeHills && this.lot.below(5) === 0 ? this.lot.of(hills) : `${one} ${two}`;
      if (one === two || taken.has(plain(name))) continue;
      taken.add(plain(name));
      return name;
    }
  }

  private commune(name: string, isWard: boolean): void {
    const [kind, vi, en] = isWard ? (['ward', 'phường', 'Ward'] as const) : (['commune', 'xã', 'Commune'] as const);
    const id = `${plain(vi)}-${plain(name)}`;
    const words = { vi: `UBND ${vi} ${name}`, en: `People's Committee of ${name} ${en}` };
    this.local(this.unit(id, kind, words, 'ubnd', 'UBND'), `${vi} ${name}`, `${name} ${en}`);
  }

  private local({ id }: Unit, vi: string, en: string): void {
    this.staff(id, [
      ['head', 1, `Chủ tịch UBND ${vi}`, `Chairperson, ${en}`],
      ['deputyHead', 2, `Phó Chủ tịch UBND ${vi}`, `Vice-Chairperson, ${en}`],
      ['divisionHead', 1, `Trưởng phòng Kinh tế, ${vi}`, `Head of the Economic Division, ${en}`],
      ['specialist', 3, `Chuyên viên UBND ${vi}`, `Specialist, ${en}`],
      ['clerk', 1, `Văn thư UBND ${vi}`, `Records Clerk, ${en}`],
    ]);
  }

  private unit(id: string, kind: UnitKind, name: Words, parent: string | null, abbreviation?: string): Unit {
    const short =
      abbreviation ??
      plain(name.vi)
        .split('-')
        .map((word) => word[0]?.toUpperCase())
        .join('')
        .slice(0, 8);
    const unit: Unit = { id, kind, name, abbreviation: short, parent, from: began };
    this.units.push(unit);
    return unit;
  }

  private staff(unit: string, places: Place[]): void {
    for (const [role, number, vi, en] of places) {
      for (let index = 1; index <= number; index += 1) this.place(unit, role, index, vi, en);
    }
  }

  private place(unit: string, role: Role, index: number, vi: string, en: string): void {
    const post = this.post(unit, role, index, vi, en);
    if (this.postIds.has(post.id)) return;
    this.posts.push(post);
    this.hold(post.id);
  }

  private post(unit: string, role: Role, index: number, vi: string, en: string): Organisation['posts'][number] {
    const id = index === 1 ? `${unit}/${role}` : `${unit}/${role}-${index}`;
    return { id, unit, role, title: { vi, en }, from: began };
  }

  private hold(post: string): void {
    this.postIds.add(post);
    this.tenures.push({ post, person: this.person(), from: began, to: null });
  }

  private person(): string {
    const side = this.lot.below(2) === 0 ? 'women' : 'men';
    const name = [this.lot.of(surnames), this.lot.of(middleNames[side]), this.lot.of(givenNames[side])].join(' ');
    const base = plain(name);
    let id = base;
    for (let number = 2; this.personIds.has(id); number += 1) id = `${base}-${number}`;
    this.personIds.add(id);
    this.persons.push({ id, name, email: `${id}@binhminh.example` });
    return id;
  }

  whole(): Organisation {
    const { core, posts, persons, tenures } = this;
    return { ...core, units: this.units.map(withIdentifiers), posts, persons, tenures };
  }
}

/** Agencies and communes are on the axis, under the new form of their identifier and the one before it. */
const withIdentifiers = (unit: Unit, index: number): Unit => {
  if (unit.kind === 'division') return unit;
  if (unit.id === 'ubnd') return { ...unit, edxml: [axis] };
  const number = String(index).padStart(2, '0');
  return { ...unit, edxml: [`${axis}.${number}`, `000.00.${number}.${axis}`] };
};
