import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { AppError } from '#kit/edge';
import { InvalidDocumentError, InvalidVariablesError, Refusal } from '../errors';
import type { HttpAnswer } from './answer-request';
import type { MediaType } from './media-type';

/** A client's fault about its operation: it may be answered 200, for who reads nothing else. */
const isAboutOperation = (error: AppError): error is InvalidDocumentError | InvalidVariablesError =>
  error instanceof InvalidDocumentError || error instanceof InvalidVariablesError;

/** The answer for a request that is refused as a whole: text, because it is given the id of its request last. */
export function refusalOf(
  error: AppError,
  { tellsByStatus }: Pick<MediaType, 'tellsByStatus'>,
): Omit<HttpAnswer, 'body'> & { readonly body: string } {
  const { status, headers } = error instanceof Refusal ? error : { status: 400, headers: {} };
  if (!isAboutOperation(error)) return { status, headers, body: JSON.stringify({ errors: [formatted(error)] }) };
  const errors = error.problems.map((problem) => formattedProblem(problem, error.code));
  return { status: tellsByStatus ? status : 200, headers, body: JSON.stringify({ errors }) };
}

const formatted = ({ message, detail, code }: AppError): GraphQLFormattedError => ({
  message,
  extensions: { ...detail, code },
});

/** A problem may be a fault of ours that has a code of its own. */
function formattedProblem(problem: GraphQLError, code: string): GraphQLFormattedError {
  const { originalError, locations, message } = problem;
  if (originalError instanceof AppError) return { ...formatted(originalError), locations };
  return { message, locations, extensions: { code } };
}
