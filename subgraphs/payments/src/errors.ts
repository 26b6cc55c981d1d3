import { AppError } from '#kit';

/**
 * The payment provider did not answer, or somebody else is waiting for its answer: nobody knows yet what it did. The
 * same request, sent again, learns it.
 */
export class ProviderUnavailableError extends AppError {
  readonly code = 'PAYMENTS_PROVIDER_UNAVAILABLE';
  override readonly detail = { retryable: true };
  constructor() {
    super('The payment provider has not answered yet. Try again soon.');
  }
}
