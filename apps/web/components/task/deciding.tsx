import { IconGavel } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DecidingView, DoneView, ReferralView, SignerView } from '../../../../libs/contracts/deciding-http.js';
import type { TaskView } from '../../../../libs/contracts/http.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusMark, type Mark } from '../../design/status-mark.js';
import { dayWords, momentWords } from '../../models/dates.js';
import { fileAddress } from '../../services/tasks.js';
import { useWords } from '../../words/i18n.js';
import css from './deciding.module.css';

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={css.part}>
    <h3 className={css.title}>{title}</h3>
    {children}
  </section>
);

const useBy = () => {
  const { say } = useWords();
  return ({ post, byName, at }: DoneView) => ({ post: say(post.title), name: byName, at: say(momentWords(at)) });
};

const Approval = ({ deciding }: { deciding: DecidingView }) => {
  const { t, say } = useWords();
  const by = useBy();
  const { approval, changes } = deciding;
  if (!approval && !changes) return null;
  return (
    <Part title={t('deciding.approval')}>
      {approval ? (
        <p>
          <StatusMark mark="good">
            {t('deciding.approvedBy', { ...by(approval), version: approval.version })}
          </StatusMark>
          {approval.body ? ` ${t('deciding.inNameOf', { body: approval.body })}` : null}
          {approval.note ? <span className={css.note}>{approval.note}</span> : null}
        </p>
      ) : null}
      {changes ? (
        <p>{t('deciding.changes', { changes: changes.changes, post: say(changes.confirmer.title) })}</p>
      ) : null}
    </Part>
  );
};

const Outcome = ({ outcome }: { outcome: NonNullable<ReferralView['outcome']> }) => {
  const { t } = useWords();
  const by = useBy();
  const { counts, evidence, note } = outcome;
  return (
    <>
      <strong>{t(`deciding.results.${outcome.is}`)}</strong>
      {counts ? <div>{t('deciding.counts', counts)}</div> : null}
      {evidence ? <div>{evidence}</div> : null}
      {note ? <div className={css.note}>{note}</div> : null}
      <div className={css.dim}>{`${by(outcome).name}, ${by(outcome).at}`}</div>
    </>
  );
};

const Referrals = ({ referrals }: { referrals: ReferralView[] }) => {
  const { t, say } = useWords();
  if (referrals.length === 0) return null;
  return (
    <Part title={t('deciding.referrals')}>
      <ul className={css.list}>
        {referrals.map((each) => (
          <li key={each.at} className={css.row}>
            <span>
              {t(`deciding.way.${each.way}`)}: {each.body}, {each.session}
              <div className={css.dim}>{say(dayWords(each.on))}</div>
            </span>
            <span>
              {each.outcome ? (
                <Outcome outcome={each.outcome} />
              ) : (
                <StatusMark mark="soon">{t('deciding.waiting')}</StatusMark>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

const marks: Record<SignerView['is'], Mark> = { waiting: 'open', signed: 'good', removed: 'off' };

const Chain = ({ signers }: { signers: SignerView[] }) => {
  const { t, say } = useWords();
  if (signers.length === 0) return null;
  return (
    <Part title={t('deciding.chain')}>
      <ol className={css.list}>
        {signers.map((signer, place) => (
          <li key={`${signer.post.id}/${place}`} className={css.row}>
            <span>
              {say(signer.post.title)}
              <div className={css.dim}>{signer.post.person?.name}</div>
            </span>
            <span>
              <StatusMark mark={signer.turn ? 'soon' : marks[signer.is]}>
                {signer.turn ? t('deciding.turn') : t(`deciding.signerIs.${signer.is}`)}
              </StatusMark>
              {signer.addedBy ? <div className={css.dim}>{t('deciding.added', { name: signer.addedBy })}</div> : null}
              {signer.removed ? (
                <div className={css.dim}>
                  {t('deciding.takenOut', { name: signer.removed.byName, reason: signer.removed.reason })}
                </div>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
};

const Signatures = ({ signatures }: Pick<DecidingView, 'signatures'>) => {
  const { t } = useWords();
  const by = useBy();
  if (signatures.length === 0) return null;
  return (
    <Part title={t('deciding.signatures')}>
      <ul className={css.list}>
        {signatures.map((each) => (
          <li key={`${each.post.id}/${each.at}`}>
            {t('deciding.signedAs', {
              ...by(each),
              capacity: t(`capacity.${each.capacity}`),
              version: each.version,
            })}
          </li>
        ))}
      </ul>
    </Part>
  );
};

const Documents = ({ deciding }: { deciding: DecidingView }) => {
  const { t, say } = useWords();
  const { documents, following } = deciding;
  if (documents.length === 0 && !following) return null;
  return (
    <Part title={t('deciding.documents')}>
      <ol className={css.list}>
        {documents.map((each) => (
          <li key={each.notation} className={css.row}>
            <span>
              {each.hash ? (
                <a href={fileAddress(each.hash)} download>
                  {t('deciding.issued', { notation: each.notation, at: say(momentWords(each.issuedAt)) })}
                </a>
              ) : (
                t('deciding.issued', { notation: each.notation, at: say(momentWords(each.issuedAt)) })
              )}
            </span>
            <span>
              {each.as ? <div>{t('deciding.does', { as: t(`deciding.as.${each.as}`) })}</div> : null}
              {each.followedBy ? (
                <StatusMark mark={each.followedBy.as === 'correction' ? 'soon' : 'off'}>
                  {t('deciding.followed', {
                    as: t(`deciding.as.${each.followedBy.as}`),
                    notation: each.followedBy.notation,
                  })}
                </StatusMark>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
      {following ? (
        <p>{t('deciding.following', { as: t(`deciding.as.${following.as}`), reason: following.reason })}</p>
      ) : null}
    </Part>
  );
};

const Papers = ({ deciding }: { deciding: DecidingView }) => {
  const { t } = useWords();
  const by = useBy();
  return (
    <>
      {deciding.cancelled.length > 0 ? (
        <Part title={t('deciding.cancelled')}>
          <ul className={css.list}>
            {deciding.cancelled.map((each) => (
              <li key={each.notation}>
                {t('deciding.cancelledBy', { ...by(each), notation: each.notation, reason: each.reason })}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {deciding.renditions.length > 0 ? (
        <Part title={t('deciding.renditions')}>
          <ul className={css.list}>
            {deciding.renditions.map((each) => (
              <li key={each.hash}>
                <a href={fileAddress(each.hash)} download={each.name}>
                  {t('deciding.renditionOf', { name: each.name, version: each.of })}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
};

/** Whether there is anything of it to show. */
export const hasDecided = ({ deciding }: TaskView): boolean =>
  Object.values(deciding).some((part) => (Array.isArray(part) ? part.length > 0 : part !== null));

/** What was decided, signed, numbered and put out, and what became of each. */
export const Deciding = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  const { deciding } = task;
  if (!hasDecided(task))
    return (
      <EmptyState icon={<IconGavel size={24} stroke={1.6} />} title={t('deciding.empty')}>
        {t('deciding.emptyLead')}
      </EmptyState>
    );
  return (
    <div className={css.parts}>
      <Approval deciding={deciding} />
      <Referrals referrals={deciding.referrals} />
      <Chain signers={deciding.signers} />
      <Signatures signatures={deciding.signatures} />
      <Documents deciding={deciding} />
      <Papers deciding={deciding} />
    </div>
  );
};
