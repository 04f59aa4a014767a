import { useState } from 'preact/hooks';
import { Choice } from '../../components/choice.tsx';
import { t } from '../../model/i18n.ts';
import { SavedMarks } from '../../panel/saved-marks.tsx';
import type { Actions } from '../../panel/use-actions.ts';

const ORDERS = ['time', 'post'] as const;

export function Marks({ actions }: { actions: Actions }) {
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('time');
  const [query, setQuery] = useState('');
  return (
    <div class="searched">
      <div class="plain">
        <Choice
          label={t('orderLabel')}
          values={ORDERS}
          value={order}
          textOf={(candidate) => t(`order_${candidate}`)}
          onPick={setOrder}
        />
      </div>
      <SavedMarks actions={actions} query={query} onQuery={setQuery} byPost={order === 'post'} />
    </div>
  );
}
