import { Toast } from '../components/toast.tsx';
import { t } from '../model/i18n.ts';
import type { Actions, Message as Told } from './use-actions.ts';

/** What is told of the last action, with the way back. Always there, so that screen readers hear what comes into it. */
export const Message = ({ message, actions }: { message: Told | undefined; actions: Actions }) => (
  <div class="messages" role="status">
    {message && (
      <Toast
        text={message.text}
        action={message.action && { label: t(message.action), run: actions[message.action] }}
      />
    )}
  </div>
);
