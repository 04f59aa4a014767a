/** A note's Markdown as elements: never as HTML, so that nothing in a note can run or load. Not for content scripts. */
import { Lexer, type MarkedToken, type Token, type Tokens, type TokensList } from 'marked';
import type { ComponentChildren } from 'preact';

/** Levels of nesting that are still rendered; what is deeper stays as it was written. */
const MAX_DEPTH = 20;

/** Raw HTML is shown as text, an image as a link to it, and only web and mail addresses are links. */
export const Markdown = ({ text }: { text: string }) => <div class="markdown">{render(tokensOf(text), 0)}</div>;

/**
 * Signs in one paragraph that may begin or end something. The parser's time grows with their number times the paragraph's
 * length: 50,000 of them would keep the page busy for seconds.
 */
const MOST_SIGNS = 500;
const SIGNS = /[*_~`![<]/g;

/** Parses what people write; what goes beyond that, in depth or in signs, stays as it was written. */
class NoteLexer extends Lexer {
  private depth = 0;

  override blockTokens(text: string, tokens?: Token[], isClipped?: boolean): Token[];
  override blockTokens(text: string, tokens?: TokensList, isClipped?: boolean): TokensList;
  override blockTokens(text: string, tokens: Token[] = [], isClipped = false): Token[] {
    if (this.depth > MAX_DEPTH) {
      tokens.push(plain(text));
      return tokens;
    }
    this.depth++;
    super.blockTokens(text, tokens, isClipped);
    this.depth--;
    return tokens;
  }

  override inlineTokens(text: string, tokens: Token[] = []): Token[] {
    const signs = text.length > MOST_SIGNS ? (text.match(SIGNS)?.length ?? 0) : 0;
    if (signs <= MOST_SIGNS) return super.inlineTokens(text, tokens);
    tokens.push(...text.split('\n').flatMap((line, index) => (index === 0 ? [plain(line)] : [BREAK, plain(line)])));
    return tokens;
  }
}

const BREAK: Tokens.Br = { type: 'br', raw: '\n' };

const plain = (text: string): Tokens.Text => ({ type: 'text', raw: text, text });

const tokensOf = (text: string): Token[] => new NoteLexer({ gfm: true, breaks: true }).lex(text);

// No options of ours extend the lexer, so every token is one of its own.
const render = (tokens: readonly Token[], depth: number): ComponentChildren =>
  (tokens as MarkedToken[]).map((token) => (depth > MAX_DEPTH ? token.raw : renderToken(token, depth + 1)));

function renderToken(token: MarkedToken, depth: number): ComponentChildren {
  switch (token.type) {
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'text':
      return token.tokens ? render(token.tokens, depth) : token.text;
    case 'escape':
      return token.text;
    case 'html':
      return token.block ? <p>{token.raw.trim()}</p> : token.raw;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'strong':
      return <strong>{render(token.tokens, depth)}</strong>;
    case 'em':
      return <em>{render(token.tokens, depth)}</em>;
    case 'del':
      return <del>{render(token.tokens, depth)}</del>;
    case 'paragraph':
      return <p>{render(token.tokens, depth)}</p>;
    case 'heading':
      // No h1 to h6: a note's headings are not those of the screen that lists it.
      return <p class="heading">{render(token.tokens, depth)}</p>;
    case 'blockquote':
      return <blockquote>{render(token.tokens, depth)}</blockquote>;
    case 'link':
      return linkTo(token.href, render(token.tokens, depth));
    case 'image':
      return linkTo(token.href, token.text || token.href);
    case 'list':
      return renderList(token, depth);
    case 'list_item':
      return <li>{render(token.tokens, depth)}</li>;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'table':
      return renderTable(token, depth);
    case 'space':
    case 'def':
      return null;
    default:
      return token satisfies never;
  }
}

function renderList({ ordered, start, items }: Tokens.List, depth: number): ComponentChildren {
  const children = render(items, depth);
  return ordered ? <ol start={Number(start)}>{children}</ol> : <ul>{children}</ul>;
}

function renderTable({ header, rows, align }: Tokens.Table, depth: number): ComponentChildren {
  const style = (column: number) => ({ textAlign: align[column] ?? 'start' });
  return (
    <table>
      <thead>
        <tr>
          {header.map(({ tokens }, column) => (
            <th style={style(column)}>{render(tokens, depth)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map(({ tokens }, column) => (
              <td style={style(column)}>{render(tokens, depth)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function linkTo(address: string, children: ComponentChildren): ComponentChildren {
  const href = safeAddress(address);
  if (href === undefined) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** The address as the browser would read it, if it is of the web or of mail. */
function safeAddress(address: string): string | undefined {
  const url = URL.parse(address);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}
