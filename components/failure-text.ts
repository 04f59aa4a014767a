import { RequestError } from '../model/channel.ts';
import { type MessageKey, t } from '../model/i18n.ts';

/** What a reader is told of a request that failed. */
export function failureText(error: unknown): string {
  if (!(error instanceof RequestError)) return t('errorReload');
  const { failure } = error;
  return t(`error${failure[0]?.toUpperCase()}${failure.slice(1)}` as MessageKey);
}
