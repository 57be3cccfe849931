import type { ContentView } from '../../../libs/contracts/http.js';
import type { DossierAct } from '../../../libs/domain/task/dossier/acts.js';
import type { FormGiven } from '../../../libs/domain/task/dossier/dossier.js';
import type { Attachment } from '../../../libs/domain/task/attachment.js';
import type { ActName, Filled, Filling, Make } from './filled.js';

type DossierActName = DossierAct['act'];

export const dossierNeeds: Record<DossierActName, Filling[]> = {
  askMore: ['units'],
  withdrawRequest: ['text'],
  attach: ['choice', 'file'],
  detach: ['choice', 'text'],
  returnIncomplete: ['units', 'text'],
  chooseOption: ['choice'],
};

export const fileOf = (content: ContentView | undefined): Attachment => ({
  hash: content?.hash ?? '',
  name: content?.name ?? '',
  mediaType: content?.mediaType ?? '',
  size: content?.size ?? 0,
});

/** Hours in place of days, where hours were given. */
export const ownTerm = ({ days, hours }: Filled) => ({ workingDays: hours === null ? days : null, hours });

export const optionsOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const formOf = ({ why, options, competence, secrecy }: Filled): FormGiven => ({
  proposal: why.trim(),
  options: optionsOf(options),
  competence,
  secrecy,
});

/** A file of the dossier as one value of a list: its item and its hash. */
export const filedKey = (item: string, hash: string): string => `${item}/${hash}`;

export const dossierMakers: Pick<Record<ActName, Make>, DossierActName> = {
  askMore: (visit, filled) => ({ act: 'askMore', visit, units: filled.units, ...ownTerm(filled) }),
  withdrawRequest: (_visit, filled, view) => ({
    act: 'withdrawRequest',
    seat: view.seat ?? '',
    reason: filled.text.trim(),
  }),
  attach: (visit, filled, _view, _task, [content]) => ({
    act: 'attach',
    visit,
    item: filled.choice ?? '',
    ...fileOf(content),
  }),
  detach: (visit, filled) => {
    const [item = '', hash = ''] = (filled.choice ?? '').split('/');
    return { act: 'detach', visit, item, hash, reason: filled.text.trim() };
  },
  returnIncomplete: (visit, filled) => ({
    act: 'returnIncomplete',
    visit,
    items: filled.units,
    reason: filled.text.trim(),
  }),
  chooseOption: (visit, filled) => ({ act: 'chooseOption', visit, option: Number(filled.choice ?? 0) }),
};
