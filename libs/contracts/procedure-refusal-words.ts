import type { ProcedureRefusal } from '../domain/procedure/refusals.js';
import type { RefusalWords } from './refusal-row.js';

/** What somebody is told whom the rules of a procedure stop. */
export const procedureRefusalWords: Record<ProcedureRefusal, RefusalWords> = {
  'actor.sameAgency': {
    status: 403,
    words: {
      vi: 'Cơ quan soạn thảo không tự mình làm bước này[ ({unit})].',
      en: 'The agency that drafted does not do this step itself[ ({unit})].',
    },
  },
  'lead.notOfKind': {
    status: 422,
    words: {
      vi: 'Quy trình này không cho loại cơ quan đó chủ trì[ ({unit})].',
      en: 'By this procedure that kind of unit does not lead[ ({unit})].',
    },
  },
  'appraisal.none': {
    status: 409,
    words: { vi: 'Hồ sơ không vừa qua thẩm định.', en: 'The file does not come from an appraisal.' },
  },
  'appraisal.unexplained': {
    status: 409,
    words: {
      vi: 'Cần giải trình nội dung bổ sung, lược bỏ sau thẩm định[ ({appraisal})] về bản hiện hành[ ({version})].',
      en: 'Explain first what was added or removed after the appraisal[ ({appraisal})], about the current version[ ({version})].',
    },
  },
  'occurrence.none': {
    status: 404,
    words: { vi: 'Không có kỳ này[ ({occurrence})].', en: 'There is no such occurrence[ ({occurrence})].' },
  },
  'occurrence.notSo': {
    status: 409,
    words: {
      vi: 'Kỳ này không ở trạng thái cho phép việc đó[ (kỳ {occurrence}: {is})].',
      en: 'The occurrence is not where this may be done[ (occurrence {occurrence}: {is})].',
    },
  },
  'occurrence.open': {
    status: 409,
    words: {
      vi: 'Còn kỳ chưa được công nhận[: kỳ {occurrence}].',
      en: 'An occurrence is not recognised yet[: occurrence {occurrence}].',
    },
  },
  'procedure.faulty': {
    status: 422,
    words: {
      vi: 'Quy trình chưa công bố được: {count} chỗ chưa đúng[, chỗ đầu ở dòng {line}: {path}].',
      en: 'The procedure cannot be published: {count} places are wrong[, the first in line {line}: {path}].',
    },
  },
  'procedure.versionTaken': {
    status: 409,
    words: {
      vi: 'Đã có phiên bản {newest} của quy trình {procedure}: phiên bản mới phải có số lớn hơn.',
      en: 'There is version {newest} of the procedure {procedure}: a new one has a greater number.',
    },
  },
  'procedure.same': {
    status: 409,
    words: {
      vi: 'Nhiệm vụ đang theo phiên bản này[ ({version})].',
      en: 'The task goes by that version already[ ({version})].',
    },
  },
  'procedure.versionUnknown': {
    status: 422,
    words: {
      vi: 'Quy trình không có phiên bản này[ ({version})].',
      en: 'The procedure has no such published version[ ({version})].',
    },
  },
  'procedure.stepMissing': {
    status: 409,
    words: {
      vi: 'Phiên bản {version} không có bước mà hồ sơ đã qua[: {step}].',
      en: 'Version {version} lacks a step that the file has been at[: {step}].',
    },
  },
};
