import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActView, ContentView, TaskView } from '../../../../libs/contracts/http.js';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { actKey } from '../../models/acts.js';
import { actOf, missingIn, startOf } from '../../models/act-form.js';
import { type Filled, type Filling } from '../../models/filled.js';
import { addDays, civilDate } from '../../models/dates.js';
import { worthRetry } from '../../services/http.js';
import { newIntent } from '../../services/intent.js';
import { act, upload } from '../../services/tasks.js';
import { useKept } from '../use-kept.js';

/** A file is sent once, however often the act itself is tried again. */
const useContents = () => {
  const [files, setFiles] = useState<File[]>([]);
  const [sent] = useState(() => new Map<File, ContentView>());
  const contents = async (): Promise<ContentView[]> => {
    const stored: ContentView[] = [];
    for (const file of files) {
      const content = sent.get(file) ?? (await upload(file));
      sent.set(file, content);
      stored.push(content);
    }
    return stored;
  };
  return { files, setFiles, contents };
};

type Sending = { task: TaskView; view: ActView; filled: Filled; contents: () => Promise<ContentView[]> };

/** Sends what is filled in, under the one key of its intent. */
const useSending = ({ task, view, filled, contents }: Sending, written: (receipt: ReceiptView) => void) => {
  const queries = useQueryClient();
  const [intent] = useState(() => newIntent());
  return useMutation({
    mutationFn: async () => {
      const body = actOf(task, view, filled, await contents());
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
  const { files, setFiles, contents } = useContents();
  const [tried, setTried] = useState(false);
  const sending = useSending({ task, view, filled, contents }, (receipt) => {
    forget();
    setTried(false);
    done(receipt);
  });
  const missing: Filling[] = view.act === 'assign' ? [] : missingIn(view.act, filled, files.length > 0);
  const send = (): Filling | null => {
    setTried(true);
    const first = missing[0] ?? null;
    if (first === null && !sending.isPending) sending.mutate();
    return first;
  };
  return {
    filled,
    set: (change: Partial<Filled>) => setFilled({ ...filled, ...change }),
    files,
    setFiles,
    lacks: (field: Filling): boolean => tried && missing.includes(field),
    touched: JSON.stringify(filled) !== JSON.stringify(start) || files.length > 0,
    send,
    sending,
  };
};

export type Acting = ReturnType<typeof useAct>;
export type FieldsProps = { task: TaskView; view: ActView; form: Acting };
