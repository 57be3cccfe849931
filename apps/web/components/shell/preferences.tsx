import { ActionIcon, Menu, SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { changeLanguage, useWords } from '../../words/i18n.js';

/** Vietnamese first, English beside it. Each is named in its own language, so that it can be found from the other. */
export const LanguageSwitch = () => {
  const { t, lang } = useWords();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('nav.language')}
      value={lang}
      onChange={(value) => void changeLanguage(value)}
      data={[
        { value: 'vi', label: <span lang="vi">Tiếng Việt</span> },
        { value: 'en', label: <span lang="en">English</span> },
      ]}
    />
  );
};

const schemes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const satisfies { value: MantineColorScheme; icon: typeof IconSun }[];

export const SchemeSwitch = () => {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Now = schemes.find((each) => each.value === colorScheme)?.icon ?? IconSun;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('nav.theme')}>
          <Now size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({ value, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} />}
            rightSection={colorScheme === value ? <IconCheck size={14} /> : null}
            onClick={() => setColorScheme(value)}
          >
            {t(`nav.${value}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
