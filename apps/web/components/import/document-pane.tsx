import { memo, useEffect, useMemo, useRef } from 'react';
import { linesOf, type Marked, type PlacedText, type TextLine } from '../../models/import-text.js';
import { useWords } from '../../words/i18n.js';
import css from './import.module.css';

type PaneProps = {
  placed: PlacedText;
  marked: Marked[];
  active: string | null;
  name: string;
  choose?: (id: string) => void;
};

const Lines = memo(({ lines }: { lines: TextLine[] }) =>
  lines.map(({ start, pieces }) => (
    <p key={start} className={css.line}>
      {pieces.map((piece) =>
        piece.of.length === 0 ? (
          <span key={piece.start} data-start={piece.start}>
            {piece.text}
          </span>
        ) : (
          <mark key={piece.start} data-start={piece.start} data-of={piece.of.join(' ')}>
            {piece.text}
          </mark>
        ),
      )}
    </p>
  )),
);
Lines.displayName = 'Lines';

/** Scrolls the pane alone: a page that moves under a pressed button would lose the click. */
const centre = (pane: HTMLElement, mark: HTMLElement): void => {
  const [seen, found] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()];
  pane.scrollTop += found.top - seen.top - (seen.height - Math.min(found.height, seen.height)) / 2;
};

/** Shows which marks are the active proposal's without drawing a long document again. */
const useActive = (active: string | null, lines: TextLine[]) => {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const marks = [...(pane.current?.querySelectorAll<HTMLElement>('mark') ?? [])];
    const ours = marks.filter((mark) => active !== null && mark.dataset['of']?.split(' ').includes(active));
    for (const mark of marks) mark.toggleAttribute('data-active', ours.includes(mark));
    const [first] = ours;
    if (!first || !pane.current) return undefined;
    centre(pane.current, first);
    // Lines that come into sight are laid out only then, and may be higher than they were taken for.
    const again = requestAnimationFrame(() => pane.current && centre(pane.current, first));
    return () => cancelAnimationFrame(again);
  }, [active, lines]);
  return pane;
};

/** The whole text with its clauses marked; a click on one finds its proposal. */
export const DocumentPane = ({ placed, marked, active, name, choose }: PaneProps) => {
  const { t } = useWords();
  const lines = useMemo(() => linesOf(placed, marked), [placed, marked]);
  const pane = useActive(active, lines);
  const clicked = (event: React.MouseEvent): void => {
    const mark = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('mark') : null;
    const [closest] = mark?.dataset['of']?.split(' ') ?? [];
    // A selection is made to be added, and not to jump.
    if (closest !== undefined && choose && window.getSelection()?.isCollapsed !== false) choose(closest);
  };
  return (
    <div
      ref={pane}
      className={css.document}
      role="region"
      tabIndex={0}
      aria-label={`${name}: ${t('import.textOf')}`}
      onClick={clicked}
      data-document
    >
      <Lines lines={lines} />
    </div>
  );
};
