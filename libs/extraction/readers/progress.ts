/** How far the reading of a document is: page by page where it has pages. */
export type ReadProgress = { doing: 'pages' | 'recognition' | 'rules'; done: number; of: number };
export type Tell = (progress: ReadProgress) => void;
