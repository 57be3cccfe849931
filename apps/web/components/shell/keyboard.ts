import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

const kept = 'mandate.shortcuts';
export const shortcutsOn = (): boolean => localStorage.getItem(kept) !== 'off';
export const keepShortcuts = (on: boolean): void => localStorage.setItem(kept, on ? 'on' : 'off');

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.role === 'combobox');

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];

/** Moves the browser's own focus from row to row: Enter then opens the row by itself, and nothing is to be kept. */
const step = (by: 1 | -1): void => {
  const all = rows();
  const at = all.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
  const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  all[next]?.focus();
};

/** Chooses the row under the focus, or takes it back. */
const select = (): void => {
  const row = document.activeElement?.closest('tr');
  row?.querySelector<HTMLInputElement>('[data-select]')?.click();
};

type Keys = { help: () => void };

/** One-letter shortcuts, off while someone types, with a modifier held, or when the person has switched them off. */
export const useKeyboard = ({ help }: Keys): void => {
  const navigate = useNavigate();
  const waiting = useRef(false);
  useEffect(() => {
    const search = (): void => {
      const field = document.querySelector<HTMLInputElement>('[data-search]');
      if (field) field.focus();
      else void navigate({ to: '/tasks', search: {}, state: { focusSearch: true } });
    };
    const going: Record<string, () => void> = {
      i: () => void navigate({ to: '/inbox' }),
      t: () => void navigate({ to: '/tasks', search: {} }),
      n: () => void navigate({ to: '/assign' }),
      m: () => void navigate({ to: '/imports' }),
    };
    const plainKeys: Record<string, () => void> = {
      j: () => step(1),
      k: () => step(-1),
      x: select,
      '/': search,
      '?': help,
      g: () => {
        waiting.current = true;
        setTimeout(() => (waiting.current = false), 1200);
      },
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !shortcutsOn()) return;
      if (document.querySelector('[role="dialog"]')) return;
      const does = waiting.current ? going[event.key] : plainKeys[event.key];
      if (event.key !== 'g') waiting.current = false;
      if (!does) return;
      event.preventDefault();
      does();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [navigate, help]);
};
