/* exit.c - under coverage _exit(2) first writes the counts; the linker puts
 * this in its place (--wrap=_exit). */
void __gcov_dump(void);
_Noreturn void __real__exit(int status);
_Noreturn void __wrap__exit(int status);

void __wrap__exit(int status)
{
	__gcov_dump();
	__real__exit(status);
}
