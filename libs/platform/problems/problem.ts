import type { ProblemView } from '../../contracts/http.js';
import { fillFacts } from '../../contracts/fill-facts.js';
import { refusalWords } from '../../contracts/refusal-words.js';
import type { RefusalCode } from '../../domain/refusal.js';
import type { Words } from '../../domain/words.js';
import { edgeWords } from './edge-words.js';
import type { EdgeCode } from './edge-words.js';
import type { Language } from './language.js';

export type ProblemCode = RefusalCode | EdgeCode;
export type ProblemFacts = ProblemView['facts'];
export type FieldError = NonNullable<ProblemView['errors']>[number];

/** How a fact reads to a person: the name of a unit for its id, a date for an instant. `null`: as it stands. */
export type NameOf = (fact: string, value: string | number) => Words | null;

/** Thrown at the edge only, where a refusal (a value until then) must end the handling of a request. */
export class Refused extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: ProblemFacts = {},
    readonly beside: { errors?: FieldError[]; nameOf?: NameOf; cause?: unknown } = {},
  ) {
    super(code, { cause: beside.cause });
    this.name = 'Refused';
  }
}

/** One row of words for every code there is: a code without words does not compile. */
const rows: Record<ProblemCode, { status: number; words: Words }> = { ...refusalWords, ...edgeWords };

export const toProblem = ({ code, facts, beside }: Refused, language: Language): ProblemView => {
  const { status, words } = rows[code];
  const said = (tongue: Language) => fillFacts(words[tongue], named(facts, tongue, beside.nameOf));
  const both = { vi: said('vi'), en: said('en') };
  return {
    type: `urn:mandate:problem:${code}`,
    title: titleOf(status)[language],
    status,
    code,
    detail: both[language],
    words: both,
    facts,
    ...(beside.errors ? { errors: beside.errors } : {}),
  };
};

const named = (facts: ProblemFacts, language: Language, nameOf: NameOf = () => null): ProblemFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [
      fact,
      value === null ? null : (nameOf(fact, value)?.[language] ?? value),
    ]),
  );

const titles: Record<number, Words> = {
  401: { vi: 'Cần đăng nhập', en: 'Login needed' },
  403: { vi: 'Không được phép', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  409: { vi: 'Không còn đúng với hiện trạng', en: 'No longer so' },
  413: { vi: 'Quá lớn', en: 'Too large' },
  415: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'Media type not supported' },
  422: { vi: 'Không chấp nhận lệnh', en: 'Command refused' },
  429: { vi: 'Quá nhiều lần', en: 'Too often' },
  500: { vi: 'Lỗi hệ thống', en: 'Server error' },
  503: { vi: 'Tạm thời không phục vụ được', en: 'Not available just now' },
  507: { vi: 'Hết chỗ lưu trữ', en: 'No room left' },
};
const titleOf = (status: number): Words => titles[status] ?? { vi: 'Yêu cầu chưa đúng', en: 'Bad request' };
