import { vi } from '../../../apps/web/words/vi.js';
import type { StagedAct } from '../../matrix/scenes.js';
import { count, day, file, mark, pick, press, write, type Filling } from './act-form.js';

const { field, parts, deciding, dossierField } = vi;
const why = 'Vì số liệu chưa khớp';
const reason = write(field.reason, why);
const evidence = write(field.link, 'https://example.vn/van-ban');
const place = [
  write(deciding.body, 'Ủy ban nhân dân tỉnh'),
  write(deciding.session, 'Phiên tháng 3'),
  pick(deciding.enteredBy, 'head'),
];

/** Done by hand in `walk.test.ts` and `late.test.ts`. */
type Walked =
  'accept' | 'addVersion' | 'askOpinions' | 'consolidate' | 'submit' | 'sign' | 'number' | 'issue' | 'report';
type WalkedAtTheEnd = 'confirm' | 'acknowledge';

/** What a person fills in, and what the page then tells everybody. */
export const inWords: Record<Exclude<StagedAct, Walked | WalkedAtTheEnd>, { fill?: Filling[]; tells: string }> = {
  decline: { fill: [reason], tells: why },
  reassign: { fill: [pick(field.lead, 'so-noi-vu')], tells: 'so-noi-vu' },
  handOn: { fill: [pick(field.to, 'divisionHead')], tells: 'divisionHead' },
  answer: { fill: [mark(vi.opinion.disagree), write(field.text, why)], tells: why },
  takeUp: { fill: [mark(field.takenNo), write(field.notTakenReason, why)], tells: why },
  verify: {
    fill: [write(field.opinion, why), write(dossierField.options, 'Ký\nChưa ký')],
    tells: why,
  },
  return: { fill: [mark('Soạn thảo'), reason], tells: why },
  redo: { fill: [mark('Soạn thảo'), reason], tells: why },
  archive: { tells: 'ưu hồ sơ' },
  divide: {
    fill: [write(parts.title, 'Rà soát biên chế'), pick(parts.units, 'so-noi-vu'), pick(parts.units, 'so-xay-dung')],
    tells: 'so-xay-dung',
  },
  changeLead: { fill: [pick(field.lead, 'so-noi-vu'), reason], tells: why },
  changeContent: { fill: [write(parts.newTitle, 'Kế hoạch mới'), reason], tells: 'Kế hoạch mới' },
  changeDeadline: { fill: [day(parts.due, '31/07/2026'), reason], tells: '31/07' },
  askContribution: {
    fill: [pick(parts.coordinator, 'so-noi-vu'), write(parts.share, why), day(parts.due, '30/04/2026')],
    tells: why,
  },
  fulfil: { fill: [write(parts.done, why)], tells: why },
  decideUrgently: { fill: [reason, write(parts.basis, 'Luật Phòng thủ dân sự')], tells: why },
  recordMeeting: {
    fill: [
      ...[write(parts.about, 'Biên chế'), press(parts.addParticipant), pick(parts.agency, 'so-noi-vu')],
      ...[write(parts.name, 'Lê Thị B'), pick(parts.view, vi.opinion.disagree), mark(parts.unsettled)],
      write(parts.result, why),
    ],
    tells: why,
  },
  bringUp: {
    fill: [pick(parts.otherAgency, 'so-noi-vu'), write(parts.theirs, 'Không tăng'), write(parts.ours, why)],
    tells: why,
  },
  reserve: { fill: [write(parts.dissent, why)], tells: why },
  finishWork: { fill: [write(field.done, why)], tells: why },
  agencySign: { tells: 'ý trình' },
  explain: { fill: [write(field.added, why)], tells: why },
  reportOccurrence: { fill: [write(field.result, why)], tells: why },
  confirmOccurrence: { tells: 'công nhận' },
  redoOccurrence: { fill: [reason], tells: why },
  changeProcedure: { fill: [pick(field.version, 'Phiên bản 1'), reason], tells: why },
  withdraw: { fill: [reason], tells: why },
  recall: { fill: [reason], tells: why },
  cancel: { fill: [write(field.basis, '12/QĐ-UBND'), reason], tells: '12/QĐ-UBND' },
  reopen: { fill: [mark('Soạn thảo'), reason], tells: why },
  pause: { fill: [write(field.pauseReason, why)], tells: why },
  awaitCondition: { fill: [write(field.condition, why), pick(field.confirmer, 'head')], tells: why },
  resume: { tells: 'tiếp tục' },
  confirmCondition: { fill: [write(field.confirmed, why), evidence], tells: why },
  reportObstacle: { fill: [mark('Thiếu kinh phí'), write(field.obstacleText, why)], tells: why },
  passUp: { fill: [reason], tells: why },
  settleObstacle: { fill: [mark(vi.outcome.advice), write(field.advice, why)], tells: why },
  askExtension: { fill: [day(field.newDay, '15/07/2026'), reason], tells: '15/07' },
  decideExtension: { fill: [mark(field.granted)], tells: '15/07' },
  askInformation: { fill: [pick(field.askedUnit, 'so-xay-dung'), write(field.question, why)], tells: why },
  giveInformation: { fill: [write(field.information, why), file(field.evidence, 'So-lieu.txt')], tells: why },
  note: { fill: [pick(field.noteKind, vi.note.progress), write(field.noted, why)], tells: why },
  askMore: { fill: [pick(field.units, 'vpub')], tells: 'vpub' },
  withdrawRequest: { fill: [reason], tells: why },
  attach: { fill: [pick(dossierField.item, 'Tài liệu'), file(dossierField.file, 'So-lieu.txt')], tells: 'So-lieu.txt' },
  detach: { fill: [pick(dossierField.takeOut, 'Tài liệu'), reason], tells: why },
  returnIncomplete: { fill: [mark('Tờ trình'), reason], tells: why },
  chooseOption: { fill: [pick(dossierField.option, '1')], tells: 'hương án' },
  approve: { fill: [write(field.decisionNote, why)], tells: why },
  approveWithChanges: { fill: [write(field.changes, why), pick(deciding.changeAt, 'Soạn thảo')], tells: why },
  sendChanged: { fill: [write(field.changesMade, why)], tells: why },
  confirmChanges: { tells: 'hê duyệt' },
  putOnAgenda: { fill: [...place, day(deciding.sessionOn, '27/03/2026')], tells: 'Phiên tháng 3' },
  putToBallot: { fill: [...place, day(deciding.ballotEnds, '27/03/2026')], tells: 'Phiên tháng 3' },
  enterResult: {
    fill: [
      ...[pick(deciding.result, deciding.results.passed), write(deciding.evidence, 'Biên bản 12/BB-UBND')],
      ...[count(deciding.count.agree, '20'), count(deciding.count.disagree, '1'), count(deciding.count.deemed, '4')],
    ],
    tells: 'Biên bản 12/BB-UBND',
  },
  takeBack: { fill: [reason], tells: why },
  addSigner: { fill: [pick(deciding.signer, 'head'), pick(deciding.before, 'chairman')], tells: 'hêm' },
  removeSigner: { fill: [pick(deciding.removed, 'head'), reason], tells: why },
  cancelNumber: { fill: [reason], tells: why },
  addRendition: { fill: [file(deciding.rendition, 'Bản thể hiện.txt')], tells: 'Bản thể hiện.txt' },
  correct: { fill: [reason], tells: why },
  replace: { fill: [reason], tells: why },
  recallIssued: { fill: [reason], tells: why },
};
