import { describe, expect, it } from '@jest/globals';
import { whatNow } from '../../../libs/application/views/what-now.js';
import type { ActKind } from '../../../libs/domain/index.js';
import { days, people, walkedTo } from '../../support/domain.js';

const said = (until: ActKind) => {
  const life = walkedTo(until);
  return whatNow(life.task, life.facts());
};

describe('the sentence that says what is awaited', () => {
  it.each<[ActKind, string, string]>([
    [
      'assign',
      'Đang chờ head (head) tiếp nhận nhiệm vụ, hết hạn hết ngày thứ Tư 04/03.',
      'Waiting for head (head) to accept the task, due by the end of Wednesday 4 March.',
    ],
    [
      'accept',
      'Đang chờ specialist (specialist) soạn thảo văn bản, hết hạn hết ngày thứ Hai 16/03.',
      'Waiting for specialist (specialist) to draft the document, due by the end of Monday 16 March.',
    ],
    [
      'askOpinions',
      'so-tai-chinh đang chờ ý kiến của 3/3 cơ quan, hết hạn hết ngày thứ Hai 09/03.',
      'so-tai-chinh is waiting for the opinions of 3 of 3 agencies, due by the end of Monday 9 March.',
    ],
    [
      'verify',
      'Đang chờ chairman (chairman) ký văn bản, hết hạn hết ngày thứ Năm 05/03.',
      'Waiting for chairman (chairman) to sign the document, due by the end of Thursday 5 March.',
    ],
    [
      'report',
      'Đã báo cáo hoàn thành; đang chờ chairman (chairman) công nhận, hết hạn hết ngày thứ Hai 09/03.',
      'Completion is reported; waiting for chairman (chairman) to confirm it, due by the end of Monday 9 March.',
    ],
    ['confirm', 'Đã công nhận hoàn thành, đúng hạn.', 'Completion is confirmed, on time.'],
    ['archive', 'Nhiệm vụ đã kết thúc và được lưu hồ sơ.', 'The task is over and archived.'],
  ])('after %s', (until, vi, en) => {
    expect(said(until)).toEqual({ vi, en });
  });

  it('counts the answers that are still awaited', () => {
    const life = walkedTo('askOpinions');
    life.act(people.asked('so-noi-vu'), { act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' });
    expect(whatNow(life.task, life.facts()).vi).toContain('của 2/3 cơ quan');
  });

  it('says since when it is late', () => {
    const life = walkedTo('accept');
    life.pass(days(20));
    expect(whatNow(life.task, life.facts()).vi).toMatch(/soạn thảo văn bản, đã quá hạn từ hết ngày thứ Hai 16\/03\.$/);
  });

  it('asks the assigner for another lead after a refusal', () => {
    const life = walkedTo('assign');
    life.act(people.head, { act: 'decline', reason: 'Không đúng thẩm quyền' });
    expect(whatNow(life.task, life.facts()).vi).toContain('chairman (chairman) chọn cơ quan chủ trì khác');
  });
});
