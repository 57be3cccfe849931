import { useMutation, useQueryClient } from '@tanstack/react-query';
import { urge, urgingQuery } from '../../services/supervision.js';

/** Makes this week’s letter to an agency. */
export const usePress = () => {
  const queries = useQueryClient();
  return useMutation({ mutationFn: urge, onSettled: () => queries.invalidateQueries(urgingQuery) });
};
