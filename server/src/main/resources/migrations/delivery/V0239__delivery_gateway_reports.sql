-- What a gateway tells later is a receipt, as is what comes back by mail.
ALTER TABLE delivery.receipt DROP CONSTRAINT receipt_outcome_ck;
ALTER TABLE delivery.receipt ADD CONSTRAINT receipt_outcome_ck CHECK (outcome IN (
  'accepted', 'deferred', 'refused', 'unreachable', 'unsendable', 'delivered', 'undelivered', 'bounced', 'delayed'));
