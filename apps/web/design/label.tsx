import css from './sentence.module.css';

/** The name of a field that may stay empty, with the word for it said quietly. */
export const OptionalLabel = ({ name, word }: { name: string; word: string }) => (
  <>
    {name} <span className={css.optional}>({word})</span>
  </>
);
