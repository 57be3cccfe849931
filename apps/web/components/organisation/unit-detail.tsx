import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NamedView, UnitDetailView } from '../../../../libs/contracts/organisation-http.js';
import { Fact, Facts } from '../../design/facts.js';
import { Notice } from '../../design/notice.js';
import { Zone } from '../../design/page.js';
import { slashed } from '../../models/dates.js';
import { unitQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';
import { Changes } from './changes.js';
import { KeepButtons, type Keeper } from './keeper.js';
import css from './organisation.module.css';
import { Posts } from './posts.js';

const Units = ({ units, on }: { units: NamedView[]; on: string | undefined }) => {
  const { say } = useWords();
  return (
    <ul className={css.links}>
      {units.map(({ id, name }) => (
        <li key={id}>
          <Link to="/organisation" search={{ unit: id, ...(on ? { on } : {}) }}>
            {say(name)}
          </Link>
        </li>
      ))}
    </ul>
  );
};

const Former = ({ former }: { former: UnitDetailView['former'] }) => {
  const { t, say } = useWords();
  return (
    <ul className={css.lines}>
      {former.map(({ name, abbreviation, parent, until }) => {
        const parts = { name: say(name), abbreviation, until: slashed(until) };
        return (
          <li key={until}>
            {parent
              ? t('organisation.formerUnder', { ...parts, parent: say(parent) })
              : t('organisation.formerLine', parts)}
          </li>
        );
      })}
    </ul>
  );
};

type DetailProps = { unit: UnitDetailView; on: string | undefined; keeper: Keeper | null };

const Known = ({ unit, on }: Omit<DetailProps, 'keeper'>) => {
  const { t, say } = useWords();
  const { kindName, abbreviation, edxml, from, to, path, parts, former, successors } = unit;
  return (
    <Facts>
      <Fact name={t('organisation.kind')}>{say(kindName)}</Fact>
      <Fact name={t('organisation.abbreviation')}>{abbreviation}</Fact>
      <Fact name={t('organisation.edxml')}>{edxml.length > 0 ? edxml.join(' · ') : t('organisation.edxmlNone')}</Fact>
      <Fact name={t('organisation.from')}>{from ? slashed(from) : t('organisation.fromAlways')}</Fact>
      {to ? <Fact name={t('organisation.to')}>{slashed(to)}</Fact> : null}
      {path.length > 0 ? (
        <Fact name={t('organisation.partOf')}>
          <Units units={path} on={on} />
        </Fact>
      ) : null}
      {successors.length > 0 ? (
        <Fact name={t('organisation.successors')}>
          <Units units={successors} on={on} />
        </Fact>
      ) : null}
      {parts.length > 0 && parts.length <= 20 ? (
        <Fact name={t('organisation.parts')}>
          <Units units={parts} on={on} />
        </Fact>
      ) : null}
      {former.length > 0 ? (
        <Fact name={t('organisation.former')}>
          <Former former={former} />
        </Fact>
      ) : null}
    </Facts>
  );
};

const Detail = ({ unit, on, keeper }: DetailProps) => {
  const { t, say } = useWords();
  return (
    <>
      <Zone id="unit" title={say(unit.kindName)}>
        <h2 className={css.name}>{say(unit.name)}</h2>
        {unit.to ? <Notice tone="open">{t('organisation.ended')}</Notice> : null}
        <Known unit={unit} on={on} />
        {keeper && !unit.to ? <KeepButtons keeper={keeper} unit={unit} /> : null}
      </Zone>
      <Zone id="posts" title={t('organisation.posts', { count: unit.posts.length })}>
        <Posts unit={unit} keeper={unit.to ? null : keeper} />
      </Zone>
      <Zone id="unit-changes" title={t('organisation.changes')}>
        <Changes key={unit.id} about={unit.id} />
      </Zone>
    </>
  );
};

export const ChosenUnit = ({ id, on, keeper }: { id: string; on: string | undefined; keeper: Keeper | null }) => {
  const { t } = useWords();
  const unit = useQuery(unitQuery(id, on));
  return (
    <Loaded query={unit} words={t('waiting.page')}>
      {(known) => <Detail unit={known} on={on} keeper={keeper} />}
    </Loaded>
  );
};
