import type { FormView } from '../../../../libs/contracts/papers-http.js';
import { momentWords } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import { Counts } from '../task/opinions.js';
import css from './papers.module.css';
import { Block, Line, Lines, Sheet } from './sheet.js';

const Options = ({ view }: { view: FormView }) => {
  const { t, say } = useWords();
  if (view.options.length === 0) return t('form.noOptions');
  return (
    <ol className={css.options}>
      {view.options.map((text, index) => {
        const chosen = view.chosen?.option === index + 1 ? view.chosen : null;
        return (
          <li key={index} data-chosen={chosen !== null || undefined}>
            {chosen ? '☑' : '☐'} {text}
            {chosen ? ` (${t('form.chosenBy', { name: chosen.byName, at: say(momentWords(chosen.at)) })})` : null}
          </li>
        );
      })}
    </ol>
  );
};

const Submitted = ({ view }: { view: FormView }) => {
  const { t, say } = useWords();
  return (
    <Block title={t('form.submitted')}>
      <Lines>
        <Line name={t('form.agency')}>{say(view.task.lead)}</Line>
        <Line name={t('form.matter')}>{view.task.title}</Line>
        <Line name={t('task.directive')}>{view.task.directive}</Line>
        <Line name={t('form.papers')}>
          {t('form.draft', { version: view.version.number })}
          <div className={css.hash}>{view.version.hash}</div>
          {view.files.map((file) => (
            <div key={`${file.hash}${file.name}`}>
              {say(file.item)}: {file.name}
            </div>
          ))}
        </Line>
        <Line name={t('form.asked')}>{view.asked}</Line>
      </Lines>
    </Block>
  );
};

const Judged = ({ view }: { view: FormView }) => {
  const { t } = useWords();
  return (
    <Block title={t('form.judged')}>
      <Lines>
        <Line name={t('task.opinions')}>
          {view.seats === 0 ? t('form.noOpinions') : <Counts counts={view.counts} />}
        </Line>
        <Line name={t('form.opinion')}>{view.opinion}</Line>
        <Line name={t('dossierField.proposal')}>{view.proposal === '' ? t('form.none') : view.proposal}</Line>
        <Line name={t('form.options')}>
          <Options view={view} />
        </Line>
        <Line name={t('dossierField.competence')}>{t(`competence.${view.competence}`)}</Line>
        <Line name={t('dossierField.secrecy')}>{t(`secrecy.${view.secrecy}`)}</Line>
      </Lines>
    </Block>
  );
};

const Signatures = ({ view }: { view: FormView }) => {
  const { t, say } = useWords();
  return (
    <div className={css.signatures}>
      <div>
        <p>{t('form.specialist')}</p>
        <p className={css.signed}>{view.writer.byName}</p>
        <p>{say(view.writer.post)}</p>
        <p>{say(momentWords(view.writtenAt))}</p>
      </div>
      <p>{t('form.divisionHead')}</p>
      <p>{t('form.officeHead')}</p>
    </div>
  );
};

/** The submission form with its blocks. It carries no number: it is a paper of the Office, not a document. */
export const FormSheet = ({ view }: { view: FormView }) => {
  const { t, say } = useWords();
  return (
    <Sheet title={t('dossier.form')} task={view.task}>
      <Submitted view={view} />
      <Judged view={view} />
      <Block title={t('form.leader')}>
        <div className={css.box}>
          {view.decision
            ? t('form.decided', {
                words: say(view.decision.words),
                name: view.decision.byName,
                at: say(momentWords(view.decision.at)),
              })
            : null}
        </div>
      </Block>
      <Signatures view={view} />
    </Sheet>
  );
};
