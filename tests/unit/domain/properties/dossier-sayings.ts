import { hashOf } from '../../../support/domain.js';
import type { Saying } from './offer.js';

type Kinds = 'askMore' | 'withdrawRequest' | 'attach' | 'detach' | 'returnIncomplete' | 'chooseOption';

const units = ['so-noi-vu', 'so-xay-dung', 'so-tu-phap', 'so-vang'];
const items = ['proposal', 'summary', 'other', 'x'];

/** What somebody types about opinions and the dossier: mostly sensible, now and then not. */
export const dossierSayings: Record<Kinds, Saying> = {
  askMore: (_life, _offer, n) => ({
    act: 'askMore',
    units: [units[n % 4] ?? 'x'],
    workingDays: n % 5 === 0 ? 9 : null,
  }),
  withdrawRequest: (_life, { seat }, n) => ({
    act: 'withdrawRequest',
    seat: seat ?? `opinions#1/${units[n % 4] ?? 'x'}`,
    reason: n % 5 === 0 ? '' : 'Không còn liên quan',
  }),
  attach: (life, _offer, n) => ({
    act: 'attach',
    item: (n % 2 === 0 ? life.state?.dossier?.stopped?.items[0] : null) ?? items[n % 4] ?? 'x',
    hash: hashOf(`f${n % 6}`),
    name: 'tai-lieu.pdf',
    mediaType: 'application/pdf',
    size: 10,
  }),
  detach: (life, _offer, n) => {
    const filed = life.state?.dossier?.files.at(n % Math.max(1, life.state.dossier.files.length));
    return {
      act: 'detach',
      item: filed?.item ?? 'other',
      hash: filed?.hash ?? hashOf('f1'),
      reason: n % 5 === 0 ? '' : 'Nhầm tệp',
    };
  },
  returnIncomplete: (_life, _offer, n) => ({
    act: 'returnIncomplete',
    items: n % 7 === 0 ? [] : [items[n % 4] ?? 'x'],
    reason: 'Thiếu',
  }),
  chooseOption: (_life, _offer, n) => ({ act: 'chooseOption', option: n % 4 }),
};
