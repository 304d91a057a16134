package org.satoshispark.simulator.adapter.grpc;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import org.satoshispark.lnd.invoicesrpc.AddHoldInvoiceRequest;
import org.satoshispark.lnd.invoicesrpc.AddHoldInvoiceResp;
import org.satoshispark.lnd.invoicesrpc.LookupInvoiceMsg;
import org.satoshispark.lnd.lnrpc.AddInvoiceResponse;
import org.satoshispark.simulator.application.AddInvoice;
import org.satoshispark.simulator.application.InvoiceWish;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.domain.Invoice;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.Preimage;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** Adds and finds invoices for both services that offer it. */
final class InvoiceDesk {
    private static final Refusal NOT_FOUND = Refusal.notFound(Refusal.INVOICE_NOT_FOUND.text());
    private final SecureRandom random = new SecureRandom();
    private final Node node;
    private final AddInvoice addInvoice;

    InvoiceDesk(Node node, AddInvoice addInvoice) {
        this.node = node;
        this.addInvoice = addInvoice;
    }

    Result<AddInvoiceResponse> add(org.satoshispark.lnd.lnrpc.Invoice request) {
        var wish = new InvoiceWish(
                request.getMemo(),
                request.getDescriptionHash().toByteArray(),
                request.getValue(),
                request.getValueMsat(),
                request.getExpiry(),
                request.getCltvExpiry());
        return preimage(request.getRPreimage())
                .then(preimage -> addInvoice.add(preimage.hash(), preimage, wish))
                .then(invoice -> Result.done(AddInvoiceResponse.newBuilder()
                        .setRHash(ByteString.copyFrom(invoice.hash().bytes()))
                        .setPaymentRequest(invoice.terms().paymentRequest())
                        .setAddIndex(invoice.addIndex())
                        .setPaymentAddr(InvoiceMessages.hex(invoice.terms().paymentAddr()))
                        .build()));
    }

    Result<AddHoldInvoiceResp> addHeld(AddHoldInvoiceRequest request) {
        var wish = new InvoiceWish(
                request.getMemo(),
                request.getDescriptionHash().toByteArray(),
                request.getValue(),
                request.getValueMsat(),
                request.getExpiry(),
                request.getCltvExpiry());
        return Hashes.hash(request.getHash())
                .then(hash -> addInvoice.add(hash, null, wish))
                .then(invoice -> Result.done(AddHoldInvoiceResp.newBuilder()
                        .setPaymentRequest(invoice.terms().paymentRequest())
                        .setAddIndex(invoice.addIndex())
                        .setPaymentAddr(InvoiceMessages.hex(invoice.terms().paymentAddr()))
                        .build()));
    }

    Result<Invoice> lookup(ByteString rawHash) {
        if (rawHash.size() != 32) {
            return rawHash.isEmpty()
                    ? Result.refused(NOT_FOUND)
                    : Result.refused(
                            Refusal.unknown("payment hash must be exactly 32 bytes, is instead " + rawHash.size()));
        }
        return found(PaymentHash.of(rawHash.toByteArray()));
    }

    Result<Invoice> lookup(LookupInvoiceMsg request) {
        return switch (request.getInvoiceRefCase()) {
            case PAYMENT_HASH ->
                switch (Hashes.hash(request.getPaymentHash())) {
                    case Result.Done<PaymentHash>(var hash) -> found(hash);
                    case Result.Refused<PaymentHash>(var flaw) ->
                        Result.refused(
                                new Refusal(Refusal.Kind.INVALID_ARGUMENT, "unable to parse pay hash: " + flaw.text()));
                };
            case PAYMENT_ADDR ->
                node.read(book -> book.invoices()
                                .findByAddress(java.util.HexFormat.of()
                                        .formatHex(request.getPaymentAddr().toByteArray())))
                        .map(Result::done)
                        .orElseGet(() -> Result.refused(NOT_FOUND));
            case SET_ID -> Result.refused(NOT_FOUND);
            case INVOICEREF_NOT_SET ->
                Result.refused(new Refusal(Refusal.Kind.INVALID_ARGUMENT, "invoice ref must be set"));
        };
    }

    private Result<Invoice> found(PaymentHash hash) {
        return node.read(book -> book.invoices().find(hash))
                .map(Result::done)
                .orElseGet(() -> Result.refused(NOT_FOUND));
    }

    private Result<Preimage> preimage(ByteString given) {
        if (!given.isEmpty()) {
            return Hashes.preimage(given);
        }
        var secret = new byte[32];
        random.nextBytes(secret);
        return Result.done(Preimage.of(secret));
    }
}
