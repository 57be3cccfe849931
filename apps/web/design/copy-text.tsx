import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';

type CopyTextProps = { value: string; label: string; copiedLabel: string };

/** Plain HTTP inside an office's network has no clipboard interface; the old way still works there. */
const copyOldWay = (value: string): void => {
  const area = document.createElement('textarea');
  area.value = value;
  area.style.position = 'fixed';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
};

export const copyText = async (value: string): Promise<void> => {
  if (window.isSecureContext) await navigator.clipboard.writeText(value);
  else copyOldWay(value);
};

/** A small button that takes something along. */
export const CopyText = ({ value, label, copiedLabel }: CopyTextProps) => {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await copyText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  const said = copied ? copiedLabel : label;
  return (
    <Tooltip label={said}>
      <ActionIcon
        className="no-print"
        variant="subtle"
        color="gray"
        size={26}
        onClick={() => void copy()}
        aria-label={said}
      >
        {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
      </ActionIcon>
    </Tooltip>
  );
};
