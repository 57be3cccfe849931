import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

type PickProps = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  data: { value: string; label: string }[];
  value: string | null;
  choose: (value: string | null) => void;
  error?: ReactNode;
  required?: boolean;
};

/** One of a few, or of many: found by typing where they are many. */
export const Pick = ({ value, choose, data, ...props }: PickProps) => (
  <Select
    {...props}
    data={data}
    searchable={data.length > 6}
    clearable={!props.required}
    value={value === '' ? null : value}
    onChange={choose}
  />
);
