import type { OrganisationRefusal } from '../domain/organisation/refusals.js';
import type { RefusalWords } from './refusal-row.js';

/** What the keeper of the organisation is told when a change, a file or a row of a file is refused. */
export const organisationRefusalWords: Record<OrganisationRefusal, RefusalWords> = {
  'actor.notAdministrator': {
    status: 403,
    words: {
      vi: 'Chỉ quản trị hệ thống mới được thay đổi tổ chức.',
      en: 'Only an administrator may change the organisation.',
    },
  },
  'unit.notFound': { status: 404, words: { vi: 'Không có đơn vị này.', en: 'There is no such unit.' } },
  'change.notFound': {
    status: 404,
    words: { vi: 'Không có thay đổi này của tổ chức.', en: 'There is no such change of the organisation.' },
  },
  'unit.exists': {
    status: 409,
    words: { vi: 'Đã có đơn vị mang mã này[ ({unit})].', en: 'There is a unit of this id already[ ({unit})].' },
  },
  'unit.ended': {
    status: 409,
    words: { vi: 'Đơn vị này đã chấm dứt hoạt động[: {unit}].', en: 'This unit has ended[: {unit}].' },
  },
  'unit.loop': {
    status: 422,
    words: { vi: 'Đơn vị không thể thuộc chính nó hoặc cấp dưới của nó.', en: 'A unit cannot be part of itself.' },
  },
  'unit.notSuccessor': {
    status: 422,
    words: {
      vi: 'Nơi này không thuộc các đơn vị tiếp nhận[: {unit}].',
      en: 'This is not among the units that take over[: {unit}].',
    },
  },
  'post.exists': {
    status: 409,
    words: { vi: 'Đã có chức vụ mang mã này[ ({post})].', en: 'There is a post of this id already[ ({post})].' },
  },
  'post.ended': {
    status: 409,
    words: { vi: 'Chức vụ này không còn nữa[: {post}].', en: 'This post has ended[: {post}].' },
  },
  'person.exists': {
    status: 409,
    words: { vi: 'Đã có cán bộ mang mã này[ ({person})].', en: 'There is a person of this id already[ ({person})].' },
  },
  'person.unknown': {
    status: 422,
    words: { vi: 'Không có cán bộ này[: {person}].', en: 'There is no such person[: {person}].' },
  },
  'tenure.overlaps': {
    status: 409,
    words: {
      vi: 'Trong thời gian đó đã có người giữ chức vụ này[: {person}].',
      en: 'Somebody has this post at that time[: {person}].',
    },
  },
  'tenure.unknown': {
    status: 422,
    words: {
      vi: 'Người này không giữ chức vụ đó vào ngày ấy[: {person}].',
      en: 'This person does not have the post on that day[: {person}].',
    },
  },
  'edxml.invalid': {
    status: 422,
    words: {
      vi: 'Mã định danh không đúng dạng H05.12.3 hoặc 000.00.12.H05[: {edxml}].',
      en: 'An identifier reads like H05.12.3 or 000.00.12.H05[, not {edxml}].',
    },
  },
  'edxml.taken': {
    status: 409,
    words: {
      vi: 'Mã định danh[ {edxml}] đã thuộc đơn vị khác[: {unit}].',
      en: 'The identifier[ {edxml}] belongs to another unit[: {unit}].',
    },
  },
  'email.invalid': {
    status: 422,
    words: { vi: 'Địa chỉ thư không đúng[: {email}].', en: 'This is no e-mail address[: {email}].' },
  },
  'id.invalid': {
    status: 422,
    words: {
      vi: 'Mã chỉ gồm chữ không dấu, số, dấu chấm, gạch ngang, và tối đa một dấu gạch chéo[: {id}].',
      en: 'An id has plain letters, digits, dots and dashes, and at most one slash[: {id}].',
    },
  },
  'change.none': {
    status: 422,
    words: { vi: 'Không có gì thay đổi.', en: 'Nothing would change.' },
  },
  'date.future': {
    status: 422,
    words: {
      vi: 'Thay đổi của đơn vị và chức vụ được ghi vào ngày có hiệu lực hoặc sau đó, không ghi trước.',
      en: 'Changes of units and posts are recorded on their day or after it, not before.',
    },
  },
  'date.order': {
    status: 422,
    words: {
      vi: 'Thứ tự ngày không đúng: ngày này trước ngày bắt đầu hoặc trước lần thay đổi gần nhất.',
      en: 'The days are out of order: this one is before the beginning, or before the latest change.',
    },
  },
  'collective.unknown': {
    status: 422,
    words: {
      vi: 'Không biết tên gọi chung này gồm những cơ quan nào[: “{name}”].',
      en: 'It is not known which agencies this collective name means[: “{name}”].',
    },
  },
  'collective.open': {
    status: 422,
    words: {
      vi: 'Tên gọi này[ (“{name}”)] không chỉ rõ cơ quan nào: cần chọn từng cơ quan.',
      en: 'This name[ (“{name}”)] leaves open whom it means: choose the agencies one by one.',
    },
  },
  'organisation.moved': {
    status: 409,
    words: {
      vi: 'Tổ chức đã thay đổi sau khi xem trước. Hãy xem lại rồi thực hiện.',
      en: 'The organisation has changed since the preview. Look at it again, then go on.',
    },
  },
  'file.notTable': {
    status: 422,
    words: {
      vi: 'Tệp không phải là bảng tính XLSX hoặc CSV đọc được.',
      en: 'The file is neither an XLSX workbook nor a CSV that can be read.',
    },
  },
  'file.tooManyRows': {
    status: 422,
    words: {
      vi: 'Tệp có quá nhiều dòng[: {rows}, nhiều nhất {most}].',
      en: 'The file has too many rows[: {rows}, and at most {most} are read].',
    },
  },
  'file.sheetMissing': {
    status: 422,
    words: {
      vi: 'Tệp không có trang Đơn vị, Chức vụ, Cán bộ hoặc Nhiệm kỳ nào.',
      en: 'The file has no sheet of units, posts, persons or tenures.',
    },
  },
  'file.columnMissing': {
    status: 422,
    words: {
      vi: 'Trang[ {sheet}] thiếu cột[ {column}].',
      en: 'The sheet[ {sheet}] lacks a column[: {column}].',
    },
  },
  'row.formula': {
    status: 422,
    words: {
      vi: 'Ô[ ở cột {column}] là công thức: hãy ghi giá trị.',
      en: 'A cell[ of the column {column}] is a formula: write the value itself.',
    },
  },
  'row.repeated': {
    status: 422,
    words: { vi: 'Dòng này lặp lại một dòng ở trên[: {key}].', en: 'This row repeats one above[: {key}].' },
  },
  'row.readOnly': {
    status: 422,
    words: {
      vi: 'Cột này không đổi bằng bảng được[: {column}]; hãy dùng thao tác riêng trên trang Tổ chức.',
      en: 'This column is not changed by a table[: {column}]; use its own act on the page of the organisation.',
    },
  },
  'row.value': {
    status: 422,
    words: { vi: 'Giá trị không đúng[ ở cột {column}: {value}].', en: 'The value is wrong[ in {column}: {value}].' },
  },
  'import.faulty': {
    status: 422,
    words: {
      vi: 'Còn dòng lỗi[: {errors}]. Không có gì được ghi.',
      en: 'Some rows are wrong[: {errors}]. Nothing was written.',
    },
  },
};
