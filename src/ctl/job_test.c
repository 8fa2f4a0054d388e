#include "ctl/cluster_test.h"

static struct object *the_job(void)
{
	return fake_client_get(c, "batch/v1", "Job", "default", "j");
}
static void make_job(const char *spec)
{
	fake_client_put(c, "v1", "Node", "{\"metadata\":{\"name\":\"n1\"}}");
	AUTO_BUF b = BUF_INIT;
	buf_printf(&b,
		   "{\"metadata\":{\"name\":\"j\",\"namespace\":\"default\"},\"spec\":{%s"
		   "\"selector\":{\"matchLabels\":{\"job\":\"j\"}},\"template\":{\"metadata\":{"
		   "\"labels\":{\"job\":\"j\"}},\"spec\":{\"restartPolicy\":\"Never\","
		   "\"containers\":[{\"name\":\"c\"}]}}}}",
		   spec);
	fake_client_put(c, "batch/v1", "Job", b.p);
	pass_ms(100);
}

/* Each pod ends in PHASE; those that are to go are gone once nobody holds them. */
static void end_pods(const char *phase)
{
	struct object *pod;
	for (size_t i = 0; (pod = nth("v1", "Pod", i)); i++) {
		AUTO_ARENA *a = arena_new(0);
		AUTO_BUF b = BUF_INIT;
		struct json *v = json_dup(a, pod->json);
		struct json *status = json_obj(a, v, "status");
		if (meta_deleting(v) && !json_len(json_path(v, "metadata.finalizers"))) {
			fake_client_remove(c, "v1", "Pod", "default", arena_cstr(a, pod->name));
			i--;
			continue;
		}
		if (str_is(json_get_str(status, "phase"), "Succeeded") ||
		    str_is(json_get_str(status, "phase"), "Failed"))
			continue;
		json_set_cstr(a, json_obj(a, v, "spec"), "nodeName", "n1");
		json_set_cstr(a, status, "phase", meta_deleting(v) ? "Failed" : phase);
		json_write(&b, v);
		fake_client_put(c, "v1", "Pod", b.p);
	}
	pass_ms(100);
}
static bool is(const char *type, const char *reason)
{
	const struct json *cond = meta_condition(object_status(the_job()), type);
	return cond && str_is(json_get_str(cond, "status"), "True") &&
	       str_is(json_get_str(cond, "reason"), reason);
}
static size_t live_pods(void)
{
	size_t n = 0;
	struct object *pod;
	for (size_t i = 0; (pod = nth("v1", "Pod", i)); i++) {
		struct str phase = json_get_str(object_status(pod), "phase");
		n += !meta_deleting(pod->json) && !str_is(phase, "Succeeded") &&
		     !str_is(phase, "Failed");
	}
	return n;
}

static void one_pod_succeeds(UNUSED void **state)
{
	make_job("");
	assert_int_equal(count("v1", "Pod"), 1);
	assert_int_equal(number(the_job(), "status.active"), 1);
	assert_int_equal(json_len(json_path(nth("v1", "Pod", 0)->json, "metadata.finalizers")), 1);
	end_pods("Succeeded");
	assert_int_equal(number(the_job(), "status.succeeded"), 1);
	assert_int_equal(number(the_job(), "status.active"), 0);
	assert_true(is("Complete", "CompletionsReached"));
	assert_true(is("SuccessCriteriaMet", "CompletionsReached"));
	assert_true(event_seen("Completed", "Job completed"));
	assert_int_equal(json_len(json_path(nth("v1", "Pod", 0)->json, "metadata.finalizers")), 0);
	assert_int_equal(count("v1", "Pod"), 1);
}

static void no_more_run_than_may(UNUSED void **state)
{
	make_job("\"completions\":3,\"parallelism\":2,");
	assert_int_equal(live_pods(), 2);
	end_pods("Succeeded");
	assert_int_equal(live_pods(), 1);
	end_pods("Succeeded");
	assert_int_equal(number(the_job(), "status.succeeded"), 3);
	assert_true(is("Complete", "CompletionsReached"));
	assert_int_equal(count("v1", "Pod"), 3);
}

static void failures_are_repeated_and_counted(UNUSED void **state)
{
	make_job("\"backoffLimit\":1,");
	end_pods("Failed");
	assert_int_equal(number(the_job(), "status.failed"), 1);
	assert_int_equal(live_pods(), 0);
	pass_ms(10000);
	assert_int_equal(live_pods(), 1);
	end_pods("Failed");
	assert_int_equal(number(the_job(), "status.failed"), 2);
	assert_true(is("FailureTarget", "BackoffLimitExceeded"));
	assert_true(is("Failed", "BackoffLimitExceeded"));
	pass_ms(60000);
	assert_int_equal(count("v1", "Pod"), 2);
	assert_true(event_seen("BackoffLimitExceeded", ""));
}

static void indexes_are_done_once_each(UNUSED void **state)
{
	make_job("\"completions\":4,\"parallelism\":4,\"completionMode\":\"Indexed\",");
	assert_int_equal(count("v1", "Pod"), 4);
	bool seen[4] = {false};
	for (size_t i = 0; i < 4; i++) {
		struct str at = meta_annotation(nth("v1", "Pod", i)->json,
						"batch.kubernetes.io/job-completion-index");
		seen[at.p[0] - '0'] = true;
	}
	assert_true(seen[0] && seen[1] && seen[2] && seen[3]);
	end_pods("Succeeded");
	assert_text(the_job(), "status.completedIndexes", "0-3");
	assert_true(is("Complete", "CompletionsReached"));
}

static void deadlines_end_it(UNUSED void **state)
{
	make_job("\"activeDeadlineSeconds\":5,");
	pass_ms(3000);
	assert_int_equal(live_pods(), 1);
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v = json_dup(a, nth("v1", "Pod", 0)->json);
	json_set_cstr(a, json_obj(a, v, "spec"), "nodeName", "n1");
	json_write(&b, v);
	fake_client_put(c, "v1", "Pod", b.p);
	pass_ms(3000);
	assert_true(is("FailureTarget", "DeadlineExceeded"));
	assert_false(is("Failed", "DeadlineExceeded"));
	assert_int_equal(live_pods(), 0);
	end_pods("Succeeded");
	assert_true(is("Failed", "DeadlineExceeded"));
	assert_int_equal(number(the_job(), "status.failed"), 1);
	assert_true(event_seen("SuccessfulDelete", "Deleted pod: j-"));
}

static void suspended_jobs_have_no_pods(UNUSED void **state)
{
	make_job("\"suspend\":true,");
	assert_int_equal(count("v1", "Pod"), 0);
	assert_true(is("Suspended", "JobSuspended"));
	make_job("\"suspend\":false,");
	assert_int_equal(count("v1", "Pod"), 1);
}

static void finished_jobs_go_after_their_time(UNUSED void **state)
{
	make_job("\"ttlSecondsAfterFinished\":30,");
	end_pods("Succeeded");
	pass_ms(20000);
	assert_non_null(the_job());
	pass_ms(15000);
	end_pods("Succeeded");
	pass_ms(1000);
	assert_null(the_job());
	assert_int_equal(count("v1", "Pod"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(one_pod_succeeds),
		TEST(no_more_run_than_may),
		TEST(failures_are_repeated_and_counted),
		TEST(indexes_are_done_once_each),
		TEST(deadlines_end_it),
		TEST(suspended_jobs_have_no_pods),
		TEST(finished_jobs_go_after_their_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
