import type { FaultRule } from '../domain/procedure/check/fault.js';
import type { Words } from '../domain/words.js';

/** What whoever wrote a procedure is told: what is wrong, and why it cannot be published so. */
export const procedureFaultWords: Record<FaultRule, Words> = {
  'json.unreadable': { vi: 'Không phải JSON đọc được[: {message}].', en: 'It is not readable JSON[: {message}].' },
  'shape.missing': { vi: 'Thiếu trường “{field}”.', en: 'The field “{field}” is missing.' },
  'shape.wrong': { vi: 'Giá trị không đúng; cần: {expected}.', en: 'The value is not right; expected: {expected}.' },
  'shape.unknown': {
    vi: 'Không có trường “{field}”: viết sai tên thì quy định không có hiệu lực.',
    en: 'There is no field “{field}”: a rule with a misspelt name would be no rule.',
  },
  'key.twice': { vi: 'Mã “{key}” đã dùng ở trên.', en: 'The key “{key}” is used above already.' },
  'return.unknown': { vi: 'Không có bước “{to}” để trả về.', en: 'There is no step “{to}” to return to.' },
  'return.notEarlier': {
    vi: 'Chỉ trả về bước trước đó; “{to}” không ở trước.',
    en: 'A file returns to earlier steps only; “{to}” is not earlier.',
  },
  'return.toSeats': {
    vi: 'Không trả về bước lấy ý kiến “{to}”: trả về bước soạn thảo rồi lấy ý kiến lại.',
    en: 'A file does not return to the asking of opinions “{to}”: return it to the draft and ask again.',
  },
  'dossier.notHandedIn': {
    vi: 'Bước “{step}” đòi hồ sơ, nhưng bước trước nó không phải bước nộp hồ sơ (tổng hợp, trình, ký trình hoặc thực hiện).',
    en: 'The step “{step}” asks for a dossier, but the step before it hands none in (consolidate, submit, agencySign or work).',
  },
  'wait.withoutTerm': {
    vi: 'Bước “{step}” chờ người xử lý mà không có thời hạn.',
    en: 'The step “{step}” waits for somebody without a term.',
  },
  'wait.seatsWithoutTerm': {
    vi: 'Bước “{step}” chờ ý kiến mà không có thời hạn trả lời (seatTerm).',
    en: 'The step “{step}” waits for answers without a term for them (seatTerm).',
  },
  'wait.reasonWithTerm': {
    vi: 'Đã có thời hạn thì không nêu lý do không có thời hạn.',
    en: 'It has a term, and so no reason for having none.',
  },
  'term.bounds': {
    vi: 'Thời hạn {amount} không nằm trong khoảng {min}–{max}.',
    en: 'The term of {amount} is not within {min}–{max}.',
  },
  'ladder.empty': {
    vi: 'Thang báo lên trống: chậm trễ không đến ai.',
    en: 'The ladder is empty: lateness reaches nobody.',
  },
  'ladder.order': {
    vi: 'Nấc này không muộn hơn nấc trước.',
    en: 'This rung does not come later than the one before it.',
  },
  'ladder.noPerson': {
    vi: 'Nấc cuối phải đến một người xác định (người giao, hoặc chức vụ của một cơ quan nêu tên), không phải của cơ quan chậm.',
    en: 'The last rung must end at a person (the assigner, or a role of a named unit), not at one of the late unit.',
  },
  'end.unreachable': {
    vi: 'Từ bước “{step}” có lúc hồ sơ không thể đi đến kết thúc.',
    en: 'From the step “{step}” a file may be unable to reach the end.',
  },
  'step.unreachable': { vi: 'Không hồ sơ nào đến được bước “{step}”.', en: 'No file ever reaches the step “{step}”.' },
  'separation.none': {
    vi: 'Bước quyết định “{step}” không tách người soạn (thiếu notDrafter).',
    en: 'The deciding step “{step}” has no separation of duty (notDrafter is missing).',
  },
  'separation.noHolder': {
    vi: 'Tách nhiệm vụ làm bước “{step}” không còn ai xử lý[ ở {unit}][ ngày {date}].',
    en: 'Separation of duty leaves the step “{step}” without a holder[ in {unit}][ on {date}].',
  },
  'holder.none': {
    vi: 'Ngày {date} không có ai giữ chức vụ này[ ({role})] ở {unit}[, và {more} cơ quan khác].',
    en: 'On {date} nobody has this post[ ({role})] in {unit}[, nor in {more} others].',
  },
  'silence.forbidden': {
    vi: 'Loại văn bản này không cho coi im lặng là đồng ý ở bước “{step}”: {basis}.',
    en: 'This type of document forbids silence as consent at the step “{step}”: {basis}.',
  },
  'silence.noSeats': {
    vi: 'Bước “{step}” không hỏi ý kiến ai: im lặng của người xử lý chỉ có thể báo lên (escalate).',
    en: 'The step “{step}” asks nobody: the silence of its holder can only escalate.',
  },
  'unit.unknown': { vi: 'Không có cơ quan “{unit}”.', en: 'There is no unit “{unit}”.' },
};
