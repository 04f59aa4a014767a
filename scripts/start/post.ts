/** Turns the files that `npm start` is given into blog posts. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { marked } from 'marked';

export interface Post {
  /** The file as it was named. */
  file: string;
  title: string;
  html: string;
  /** The file's own text, where the page shows exactly that: text files. */
  source?: string;
}

export function readPost(file: string): Post {
  const source = readFileSync(file, 'utf8');
  const name = basename(file, extname(file));
  switch (extname(file).toLowerCase()) {
    case '.html':
    case '.htm':
      return { file, title: /<title>([^<]*)/i.exec(source)?.[1]?.trim() || name, html: source };
    case '.md':
    case '.markdown': {
      const markdown = source.replace(/^---\n[\s\S]*?\n---\n/, '');
      const title = /^#\s+(.+)$/m.exec(markdown)?.[1] ?? name;
      return { file, title, html: blogPage(title, marked.parse(markdown, { async: false })) };
    }
    default: {
      const paragraphs = source.split('\n').map((line) => `<p>${escape(line)}</p>`);
      return { file, title: name, html: blogPage(name, paragraphs.join('\n')), source };
    }
  }
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A plain blog page; light or dark as the browser prefers. */
const blogPage = (title: string, body: string): string => `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
  :root { color-scheme: light dark; }
  body { max-width: 720px; margin: 0 auto; padding: 32px 24px 96px;
    font: 17px/1.8 system-ui, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif; }
  h1, h2, h3 { line-height: 1.35; }
  p:empty { display: none; }
  table { border-collapse: collapse; }
  th, td { padding: 4px 14px; border: 1px solid #8886; text-align: start; }
  blockquote { margin: 0; padding-left: 16px; border-left: 3px solid #8886; }
  pre { overflow-x: auto; padding: 12px; background: #8882; }
</style>
</head>
<body>
<article>
${body}
</article>
</body>
</html>
`;
