import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './dialog.module.css';

type DialogProps = {
  opened: boolean;
  close: () => void;
  title: string;
  closeLabel: string;
  wide?: boolean;
  children: ReactNode;
};

/** Something asked for in passing, over the page. Its head is no landmark: a page has one banner, its own. */
export const Dialog = ({ opened, close, title, closeLabel, wide, children }: DialogProps) => (
  <Modal.Root opened={opened} onClose={close} size={wide ? 'lg' : 'md'} classNames={{ content: css.sheet }}>
    <Modal.Overlay />
    <Modal.Content>
      <div className={css.head}>
        <Modal.Title className={css.title}>{title}</Modal.Title>
        <Modal.CloseButton aria-label={closeLabel} />
      </div>
      <Modal.Body>{children}</Modal.Body>
    </Modal.Content>
  </Modal.Root>
);
