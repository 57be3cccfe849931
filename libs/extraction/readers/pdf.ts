import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { DocumentError, limits } from './limits.js';
import { readScanned } from './ocr.js';
import type { Tell } from './progress.js';
import { rulesOf } from './pdf-page.js';
import type { OperatorCodes, Operators, Page, Word } from './pdf-page.js';
import { pdfText } from './pdf-text.js';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PageProxy = Awaited<ReturnType<Proxy['getPage']>>;

const opened = async (bytes: Uint8Array): Promise<Proxy> => {
  try {
    // Scripts are not run, and fonts and forms of other files are not fetched.
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    throw new DocumentError((error as Error).name === 'PasswordException' ? 'document.encrypted' : 'document.damaged');
  }
};

const wordsOf = async (page: PageProxy, height: number, left: number): Promise<Word[]> => {
  const { items } = await page.getTextContent();
  return items.flatMap((item): Word[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(b, d) || Math.abs(a) || 10;
    return [{ text: item.str, x: x - left, right: x - left + item.width, y: height - y, size }];
  });
};

const readPage = async (page: PageProxy, codes: OperatorCodes): Promise<Page> => {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const height = top - bottom;
  const words = await wordsOf(page, height + bottom, left);
  const operators: Operators = await page.getOperatorList();
  return {
    words,
    rules: rulesOf(operators, codes, height + bottom).map((rule) => ({
      ...rule,
      x1: rule.x1 - left,
      x2: rule.x2 - left,
    })),
    height,
    width: right - left,
    pictures: operators.fnArray.some(
      (code) => code === codes.paintImageXObject || code === codes.paintInlineImageXObject,
    ),
  };
};

/** What a stamp or a digital signature writes on a scan; a page of a letter says more. */
const fewCharacters = 150;

const saysLittle = ({ words, pictures }: Page): boolean =>
  words.length === 0 || (pictures && words.reduce((sum, { text }) => sum + text.length, 0) < fewCharacters);

/** Pages that are pictures, most of them, though a signature may have put a few words on one. */
const isScan = (pages: readonly Page[]): boolean => pages.filter(saysLittle).length * 2 > pages.length;

/** Told of so many pages at once: a page takes milliseconds. */
const pagesAtOnce = 10;

/** A PDF with a text layer; without one, its pages are pictures and go to recognition. */
export const readPdf = async (bytes: Uint8Array, tell: Tell): Promise<string> => {
  const document = await opened(bytes);
  if (document.numPages > limits.pages) throw new DocumentError('document.tooLarge', { pages: limits.pages });
  const { OPS } = await getResolvedPDFJS();
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, OPS));
    page.cleanup();
    if (number % pagesAtOnce === 0) tell({ doing: 'pages', done: number, of: document.numPages });
  }
  return isScan(pages) ? readScanned(bytes, document.numPages, tell) : pdfText(pages);
};
