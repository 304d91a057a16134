package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.Refusals.refused;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.ListInvoiceRequest;
import org.satoshispark.lnd.lnrpc.ListInvoiceResponse;

/** ListInvoices, page by page. */
interface InvoiceListContract extends Contract {
    private ListInvoiceResponse list(ListInvoiceRequest.Builder request) {
        return node().lightning().listInvoices(request.build());
    }

    private static ListInvoiceRequest.Builder after(long addIndex) {
        return ListInvoiceRequest.newBuilder().setIndexOffset(addIndex);
    }

    @Test
    default void invoicesAreListedByAddIndex() {
        var first = node().addInvoice(1_000).getAddIndex();
        var canceled = node().addInvoice(2_000);
        var third = node().addInvoice(3_000).getAddIndex();
        node().cancel(canceled.getRHash());
        var page = list(after(first).setNumMaxInvoices(2));
        assertThat(page.getInvoicesList())
                .extracting(Invoice::getAddIndex)
                .containsExactly(canceled.getAddIndex(), third);
        assertThat(page.getFirstIndexOffset()).isEqualTo(canceled.getAddIndex());
        assertThat(page.getLastIndexOffset()).isEqualTo(third);
        var latest = list(ListInvoiceRequest.newBuilder().setReversed(true).setNumMaxInvoices(2));
        assertThat(latest.getInvoicesList())
                .extracting(Invoice::getAddIndex)
                .containsExactly(canceled.getAddIndex(), third);
        var pending = list(after(first).setPendingOnly(true));
        assertThat(pending.getInvoicesList()).extracting(Invoice::getAddIndex).containsExactly(third);
    }

    @Test
    default void pagesFollowEachOtherWithoutAGapAndEndWithAnEmptyOne() {
        var start = node().addInvoice(1_000).getAddIndex();
        var added = new ArrayList<Long>();
        for (var i = 0; i < 5; i++) {
            added.add(node().addInvoice(1_000).getAddIndex());
        }
        var seen = new ArrayList<Long>();
        var offset = start;
        var page = list(after(offset).setNumMaxInvoices(2));
        while (page.getInvoicesCount() > 0) {
            page.getInvoicesList().forEach(invoice -> seen.add(invoice.getAddIndex()));
            offset = page.getLastIndexOffset();
            page = list(after(offset).setNumMaxInvoices(2));
        }
        assertThat(seen).isEqualTo(added);
        assertThat(page.getLastIndexOffset()).as("the offset of an empty page").isZero();
        assertThat(page.getFirstIndexOffset()).isZero();
    }

    @Test
    default void thePageBeforeAnOffsetIsInAscendingOrderToo() {
        var first = node().addInvoice(1_000).getAddIndex();
        var second = node().addInvoice(1_000).getAddIndex();
        var third = node().addInvoice(1_000).getAddIndex();
        var page = list(after(third).setReversed(true).setNumMaxInvoices(2));
        assertThat(page.getInvoicesList()).extracting(Invoice::getAddIndex).containsExactly(first, second);
    }

    @Test
    default void anOffsetBeyondTheLastBringsNothing() {
        assertThat(list(after(node().addInvoice(1_000).getAddIndex() + 1_000)).getInvoicesCount())
                .isZero();
    }

    @Test
    default void creationTimesBoundTheListBothEndsIncluded() {
        var made = node().lookup(node().addInvoice(1_000).getRHash());
        var at = made.getCreationDate();
        var before = after(made.getAddIndex() - 1);
        assertThat(list(before.setCreationDateStart(at)).getInvoicesCount()).isPositive();
        assertThat(list(after(made.getAddIndex() - 1).setCreationDateEnd(at)).getInvoicesCount())
                .isPositive();
        assertThat(list(after(made.getAddIndex() - 1).setCreationDateEnd(at - 1))
                        .getInvoicesCount())
                .isZero();
        refused(
                UNKNOWN,
                "must be before end date",
                () -> list(
                        ListInvoiceRequest.newBuilder().setCreationDateStart(at).setCreationDateEnd(at)));
    }
}
