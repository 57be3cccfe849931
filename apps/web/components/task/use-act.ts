import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActView, ContentView, ReceiptView, TaskView } from '../../../../libs/contracts/http.js';
import { actKey } from '../../models/acts.js';
import { actOf, missingIn, startOf, type Filled, type Filling } from '../../models/act-form.js';
import { addDays, civilDate } from '../../models/dates.js';
import { worthRetry } from '../../services/http.js';
import { newIntent } from '../../services/intent.js';
import { act, upload } from '../../services/tasks.js';
import { useKept } from '../use-kept.js';

/** A file is sent once, however often the act itself is tried again. */
const useContent = () => {
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<{ file: File; content: ContentView } | null>(null);
  const content = async (): Promise<ContentView | null> => {
    if (!file) return null;
    if (sent?.file === file) return sent.content;
    const stored = await upload(file);
    setSent({ file, content: stored });
    return stored;
  };
  return { file, setFile, content };
};

type Sending = { task: TaskView; view: ActView; filled: Filled; content: () => Promise<ContentView | null> };

/** Sends what is filled in, under the one key of its intent. */
const useSending = ({ task, view, filled, content }: Sending, written: (receipt: ReceiptView) => void) => {
  const queries = useQueryClient();
  const [intent] = useState(() => newIntent());
  return useMutation({
    mutationFn: async () => {
      const body = actOf(task, view, filled, await content());
      if (!body) throw new Error(`no form for ${view.act}`);
      return act(task.id, body, intent.keyFor(body));
    },
    retry: worthRetry,
    onSuccess: async (receipt) => {
      intent.done();
      written(receipt);
      await queries.invalidateQueries();
    },
    // A refusal mostly means that the page is old: the acts beside it are asked for again.
    onError: () => queries.invalidateQueries({ queryKey: ['task', task.id] }),
  });
};

/** One act on its way: what is typed, what is missing, the answer. */
export const useAct = (task: TaskView, view: ActView, done: (receipt: ReceiptView) => void) => {
  const start = startOf(view, civilDate(task.now), addDays);
  const [filled, setFilled, forget] = useKept<Filled>(`${task.id}/${actKey(view)}`, start);
  const { file, setFile, content } = useContent();
  const [tried, setTried] = useState(false);
  const sending = useSending({ task, view, filled, content }, (receipt) => {
    forget();
    setTried(false);
    done(receipt);
  });
  const missing: Filling[] = view.act === 'assign' ? [] : missingIn(view.act, filled, file !== null);
  const send = (): Filling | null => {
    setTried(true);
    const first = missing[0] ?? null;
    if (first === null && !sending.isPending) sending.mutate();
    return first;
  };
  return {
    filled,
    set: (change: Partial<Filled>) => setFilled({ ...filled, ...change }),
    file,
    setFile,
    lacks: (field: Filling): boolean => tried && missing.includes(field),
    touched: JSON.stringify(filled) !== JSON.stringify(start) || file !== null,
    send,
    sending,
  };
};

export type Acting = ReturnType<typeof useAct>;
export type FieldsProps = { task: TaskView; view: ActView; form: Acting };
