import { DateInput } from '@mantine/dates';
import 'dayjs/locale/vi';
import type { ReactNode } from 'react';
import { parseSlashed } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';

type DateFieldProps = {
  label: ReactNode;
  value: string | null;
  onChange: (date: string | null) => void;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  minDate?: string;
  maxDate?: string;
};

/** A day, typed or picked, always read as dd/MM/yyyy whatever the browser prefers. */
export const DateField = (props: DateFieldProps) => {
  const { t, lang } = useWords();
  return (
    <DateInput
      {...props}
      locale={lang}
      firstDayOfWeek={1}
      valueFormat="DD/MM/YYYY"
      dateParser={(typed) => parseSlashed(typed)}
      placeholder="dd/mm/yyyy"
      clearable
      clearButtonProps={{ 'aria-label': t('common.clearDay') }}
    />
  );
};
