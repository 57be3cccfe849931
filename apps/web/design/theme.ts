import { createTheme, Input, type MantineColorsTuple } from '@mantine/core';
import controls from './controls.module.css';

/** The one accent: a calm petrol blue, dark enough at 7 for white words and light enough at 3 for a dark page. */
const lam: MantineColorsTuple = [
  '#eef6f8',
  '#d9e9ee',
  '#b3d2dc',
  '#86b6c6',
  '#5a98ad',
  '#3b7e95',
  '#266a82',
  '#1a586f',
  '#134658',
  '#0c3443',
];

/** Greys of a dark page with a breath of the accent in them, from words down to the ground. */
const dark: MantineColorsTuple = [
  '#e7e9eb',
  '#c9ced3',
  '#a8b0b8',
  '#7c858e',
  '#4a525a',
  '#3a4149',
  '#242a2f',
  '#1b1f23',
  '#14171a',
  '#0f1215',
];

const fontFamily = "'Inter Variable', 'Segoe UI', system-ui, sans-serif";

/** Line heights leave room for two stacked marks (Ế, Ỗ) even in capitals. */
const headings = {
  fontFamily,
  fontWeight: '620',
  textWrap: 'balance' as const,
  sizes: {
    h1: { fontSize: '1.625rem', lineHeight: '1.4' },
    h2: { fontSize: '1.125rem', lineHeight: '1.45' },
    h3: { fontSize: '1rem', lineHeight: '1.5' },
  },
};

export const theme = createTheme({
  colors: { lam, dark },
  primaryColor: 'lam',
  primaryShade: { light: 7, dark: 5 },
  fontFamily,
  headings,
  fontSizes: { xs: '0.8125rem', sm: '0.9063rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.5' },
  defaultRadius: 'md',
  radius: { sm: '6px', md: '8px', lg: '12px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: { Input: Input.extend({ classNames: { wrapper: controls.input } }) },
});
