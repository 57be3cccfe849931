import { useEffect, useState } from 'react';
import css from './waiting.module.css';

const quietMs = 300;

/** Nothing for a third of a second, then words that say what is being waited for: never a bare spinner. */
export const Waiting = ({ words }: { words: string }) => {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={css.waiting} role="status">
      {shown ? words : ''}
    </p>
  );
};
